import * as z from 'zod/mini';
import { type SettingField, type SettingTexts, type SettingValue, valueOfTexts } from './setting-field.ts';

/** What is wrong with a field, in the words of the person who reads it. */
export type IssueWords = (field: SettingField | undefined, issue: z.core.$ZodIssue) => string;

/** The schema of a setting for what its controls hold: in come texts, out comes the value. */
export function textsSchema<Value extends SettingValue>(
  schema: z.ZodMiniType<Value>,
  { fields, opened, words }: { fields: readonly SettingField[]; opened: SettingValue; words: IssueWords },
) {
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'resgate',
      validate(texts: unknown) {
        const result = z.safeParse(schema, valueOfTexts(fields, texts as SettingTexts, opened));
        if (result.success) return { value: result.data };
        const issues = result.error.issues.map((issue) => {
          const field = fields.find((one) => one.name === issue.path[0]);
          return { path: issue.path, message: words(field, issue) };
        });
        return { issues };
      },
      types: undefined as { input: SettingTexts; output: Value } | undefined,
    },
  };
}
