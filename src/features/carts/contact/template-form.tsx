import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type MessageTemplate, type Situation, situations } from '#contract/app/contact.ts';
import { isApiError } from '#src/api/api-error.ts';
import { templates } from '#src/api/templates.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { useUnsavedWork } from '#src/ui/unsaved-work.ts';
import { MessageEditor } from './message-editor.tsx';
import { sampleValues } from './sample-values.ts';
import { TemplateConflict } from './template-conflict.tsx';

type TemplateFormProps = {
  alias: string;
  /** Null for one that is being made. */
  template: MessageTemplate | null;
  hasCoupon: boolean;
  onMade: (id: string) => void;
  onRemoved: () => void;
};

type Draft = Pick<MessageTemplate, 'name' | 'situation' | 'body'>;

const blank: Draft = { name: '', situation: 'any', body: '' };

/** One text of the team: its name, when it fits, and how a customer will read it. */
export function TemplateForm({ alias, template, hasCoupon, onMade, onRemoved }: TemplateFormProps) {
  const t = useTranslations('templates');
  const words = useErrorWords();
  const client = useQueryClient();
  const create = useMutation(templates.create(alias));
  const change = useMutation(templates.change(alias));
  const remove = useMutation(templates.remove(alias));
  const [opened, setOpened] = useState<Draft>(template ?? blank);
  const [draft, setDraft] = useState<Draft>(opened);
  const [version, setVersion] = useState(template?.version ?? 0);
  const [isTried, setTried] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const isDirty = (['name', 'situation', 'body'] as const).some((name) => draft[name] !== opened[name]);
  useUnsavedWork(isDirty);
  const isBusy = create.isPending || change.isPending;
  const isComplete = draft.name.trim() !== '' && draft.body.trim() !== '';
  const edit = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  function take(saved: MessageTemplate) {
    setOpened(saved);
    setDraft(saved);
    setVersion(saved.version);
    setTried(false);
  }
  function save(on: number) {
    if (isBusy) return;
    setTried(true);
    if (!isComplete) return;
    if (!template) return create.mutate(draft, { onSuccess: ({ id }) => onMade(id) });
    const { name, situation, body } = draft;
    change.mutate({ id: template.id, name, situation, body, version: on }, { onSuccess: take });
  }
  const isConflict = isApiError(change.error, 'conflict');

  return (
    <form
      noValidate
      className="flex min-w-0 flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(version);
      }}
    >
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={t('name')}
          maxLength={60}
          autoComplete="off"
          value={draft.name}
          error={isTried && draft.name.trim() === '' ? t('nameless') : undefined}
          onChange={(event) => edit({ name: event.currentTarget.value })}
        />
        <SelectField
          label={t('when')}
          value={draft.situation}
          options={situations.map((value) => ({ value, label: t(`situation.${value}`) }))}
          onChange={(event) => edit({ situation: event.currentTarget.value as Situation })}
        />
      </div>
      <MessageEditor
        label={t('text')}
        text={draft.body}
        onText={(body) => edit({ body })}
        values={sampleValues}
        hasCoupon={hasCoupon}
        error={isTried && draft.body.trim() === '' ? t('textless') : undefined}
      />
      {isConflict && template ? (
        <TemplateConflict
          alias={alias}
          id={template.id}
          onTheirs={(theirs) => {
            change.reset();
            take(theirs);
          }}
          onMine={(theirs) => save(theirs.version)}
        />
      ) : (
        <InlineError {...words(create.error ?? change.error)} />
      )}
      <LiveRegion>{change.isSuccess && !isDirty ? t('saved') : ''}</LiveRegion>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {template ? (
          <Button tone="danger" className="mr-auto" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        ) : null}
        {change.isSuccess && !isDirty ? <span className="text-12 text-accent">{t('saved')}</span> : null}
        {isDirty ? <Button onClick={() => setDraft(opened)}>{t('discard')}</Button> : null}
        <Button type="submit" tone="primary" busy={isBusy} disabled={!isDirty}>
          {t('save')}
        </Button>
      </div>
      {template && isRemoving ? (
        <ConfirmDialog
          danger
          title={t('removeTitle', { name: template.name })}
          submit={t('remove')}
          busy={remove.isPending}
          problem={words(remove.error)}
          onClose={() => setRemoving(false)}
          onConfirm={() =>
            remove.mutate(template.id, {
              onSuccess: () => {
                void client.invalidateQueries(templates.list(alias));
                onRemoved();
              },
            })
          }
        >
          {t('removeText')}
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
