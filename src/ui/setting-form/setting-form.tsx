import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocale } from 'use-intl';
import type * as z from 'zod/mini';
import { differingFields } from '#src/lib/three-way.ts';
import { Card } from '../card.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { SaveBar } from '../save-bar.tsx';
import { useUnsavedWork } from '../unsaved-work.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import {
  type FieldGroup,
  type SettingField,
  type SettingTexts,
  type SettingValue,
  textsOf,
  valueOfTexts,
} from './setting-field.ts';
import { SettingFieldRow } from './setting-field-row.tsx';
import { SettingNotice } from './setting-notice.tsx';
import { textsSchema } from './setting-schema.ts';
import { useIssueWords } from './use-issue-words.ts';
import { type SettingWriter, useSettingWrite } from './use-setting-write.ts';

type Question = { title: string; text: string; action: string };

type SettingFormProps<Value extends SettingValue> = SettingWriter<Value> & {
  /** Names the form. */
  label: string;
  schema: z.ZodMiniType<Value>;
  groups: readonly FieldGroup[];
  /** Fields that are not shown, for their names where somebody else changes them. */
  others?: readonly SettingField[];
  /** Why nothing can be changed here, if so. */
  whyReadOnly?: string | undefined;
  /** What has to be asked before this change is sent, if anything. */
  ask?: (before: Value, after: Value) => Question | undefined;
};

/** The one form of every setting: what is pending, refused, unsaved or unknown is told by it and cannot be forgotten. */
export function SettingForm<Value extends SettingValue>(props: SettingFormProps<Value>) {
  const { label, schema, groups, others = [], whyReadOnly, ask } = props;
  const locale = useLocale();
  const words = useIssueWords();
  const fields = groups.flatMap((group) => group.fields);
  const named = [...fields, ...others];
  const [question, setQuestion] = useState<Question & { value: Value }>();
  const form = useForm<SettingTexts, unknown, Value>({
    defaultValues: textsOf(fields, props.setting.value, locale),
    resolver: (texts, ...rest) => {
      const schemaNow = textsSchema(schema, { fields, opened: write.opened.value, words });
      return standardSchemaResolver<SettingTexts, unknown, Value>(schemaNow)(texts, ...rest);
    },
  });
  const write = useSettingWrite(props, {
    onShow: (value) => form.reset(textsOf(fields, value, locale)),
    onRefusedFields: (refused) => {
      const known = fields.filter((field) => refused[field.name]);
      for (const [at, { name }] of known.entries())
        form.setError(name, { message: refused[name]?.join(' ') ?? '' }, { shouldFocus: at === 0 });
    },
  });
  const { opened, isBusy, conflict } = write;
  const changed = differingFields(opened.value, valueOfTexts(fields, form.watch(), opened.value));
  // "Saved" beside something unsaved would be taken for that.
  const isOverdue = write.news?.kind === 'saved' && changed.length > 0;
  useUnsavedWork(changed.length > 0);
  const submit = form.handleSubmit((value) => {
    if (changed.length === 0) return;
    const asked = ask?.(opened.value, value);
    if (asked) setQuestion({ ...asked, value });
    else void write.send(value);
  });
  const discard = () => {
    form.reset(textsOf(fields, opened.value, locale));
    write.clearNews();
  };
  return (
    <>
      <form
        noValidate
        aria-label={label}
        aria-busy={isBusy}
        onSubmit={submit}
        className="flex flex-col gap-3"
      >
        {whyReadOnly ? (
          <p className="rounded-lg bg-info-soft px-3.5 py-2.5 text-info">{whyReadOnly}</p>
        ) : null}
        {write.news && !isOverdue ? (
          <SettingNotice news={write.news} fields={named} onRepeat={write.repeat} onRead={write.readAgain} />
        ) : null}
        <fieldset disabled={isBusy || whyReadOnly !== undefined} className="flex min-w-0 flex-col gap-3">
          {groups.map((group) => (
            <Card key={group.title} title={group.title}>
              <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-x-6 gap-y-4">
                {group.fields.map((field) => (
                  <SettingFieldRow
                    key={field.name}
                    field={field}
                    form={form}
                    isChanged={changed.includes(field.name)}
                  />
                ))}
              </div>
            </Card>
          ))}
        </fieldset>
        {changed.length > 0 || isBusy ? (
          <SaveBar count={changed.length} busy={isBusy} onDiscard={discard} />
        ) : null}
      </form>
      {question ? (
        <ConfirmDialog
          danger
          title={question.title}
          submit={question.action}
          onClose={() => setQuestion(undefined)}
          onConfirm={() => {
            setQuestion(undefined);
            void write.send(question.value);
          }}
        >
          {question.text}
        </ConfirmDialog>
      ) : null}
      {conflict ? (
        <ConflictDialog
          fields={named}
          {...conflict}
          theirs={conflict.theirs.value}
          onClose={write.leaveConflict}
          onSettle={(merged) => write.settle(merged, conflict)}
        />
      ) : null}
    </>
  );
}
