import { centsOfText, percentOfText, textOfCents, textOfPercent, wholeOfText } from '#src/lib/number-text.ts';

export type SettingValue = Record<string, unknown>;

/** A field of a setting, as a form shows it. Money is cents, a percentage 2.99 for 2,99 %. */
export type SettingField = {
  /** Of the value it edits. */
  name: string;
  label: string;
  /** What it does and in which unit, in a sentence. */
  hint: string;
} & (
  | { kind: 'money' | 'percent' | 'switch' | 'text' }
  | { kind: 'whole' /** Stands behind the number: "dias". */; unit: string }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] }
);

export type FieldGroup = { title: string; fields: readonly SettingField[] };

/** What the controls of a form hold: texts, and switches that are on or off. */
export type SettingTexts = Record<string, string | boolean>;

const readers = { money: centsOfText, percent: percentOfText, whole: wholeOfText };

/** A value as its controls show it. */
export function textsOf(fields: readonly SettingField[], value: SettingValue, locale: string): SettingTexts {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, value[field.name], locale)]));
}

function textOf({ kind }: SettingField, value: unknown, locale: string): string | boolean {
  if (kind === 'switch') return value === true;
  if (typeof value !== 'number') return String(value ?? '');
  if (kind === 'money') return textOfCents(value, locale);
  return kind === 'percent' ? textOfPercent(value, locale) : String(value);
}

/** What the controls mean; what no control shows stays as in `opened`, and what cannot be read is undefined. */
export function valueOfTexts(
  fields: readonly SettingField[],
  texts: SettingTexts,
  opened: SettingValue,
): SettingValue {
  return {
    ...opened,
    ...Object.fromEntries(fields.map((field) => [field.name, meaningOf(field, texts[field.name])])),
  };
}

function meaningOf({ kind }: SettingField, held: string | boolean | undefined): unknown {
  if (typeof held !== 'string' || kind === 'switch' || kind === 'text' || kind === 'choice') return held;
  return readers[kind](held) ?? undefined;
}
