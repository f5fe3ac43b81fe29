import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { SavedView } from '#contract/app/views.ts';
import { isApiError } from '#src/api/api-error.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { views } from '#src/api/views.ts';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { ToggleRow } from '#src/ui/toggle-row.tsx';

type ViewFields = Pick<SavedView, 'name' | 'shared' | 'search' | 'columns' | 'density'>;

type ViewFormProps = {
  alias: string;
  /** With an id it is changed, without one it is made. */
  view: ViewFields & Partial<Pick<SavedView, 'id' | 'version'>>;
  onDone: (saved?: SavedView) => void;
};

/** Name of a view, and whether everybody in the store has it. */
export function ViewForm({ alias, view, onDone }: ViewFormProps) {
  const t = useTranslations('desk.views');
  const words = useErrorWords();
  const form = useForm({ defaultValues: { name: view.name, shared: view.shared } });
  const create = useMutation(views.create(alias));
  const change = useMutation(views.change(alias));
  const { id, version } = view;
  const isNew = id === undefined || version === undefined;
  const { error, isPending } = isNew ? create : change;
  const send = form.handleSubmit(({ name, shared }) => {
    const { search, columns, density } = view;
    const body = { name: name.trim(), shared, search, columns, density };
    if (isPending) return;
    if (isNew) create.mutate(body, { onSuccess: onDone });
    else change.mutate({ ...body, id, version }, { onSuccess: onDone });
  });
  const taken = isApiError(error, 'conflict') ? t(isNew ? 'taken' : 'changed') : undefined;
  const shared = form.watch('shared');
  return (
    <ModalDialog title={t(isNew ? 'create' : 'change')} onClose={() => onDone()}>
      <form noValidate onSubmit={send} className="flex flex-col gap-4">
        <TextField
          label={t('name')}
          maxLength={60}
          autoComplete="off"
          error={form.formState.errors.name && t('nameless')}
          {...form.register('name', { validate: (name) => name.trim() !== '' })}
        />
        <ToggleRow
          label={t('share')}
          hint={t('shareHint')}
          on={shared}
          onChange={(on) => form.setValue('shared', on)}
        />
        <p className="text-12 text-ink-2">{t('without')}</p>
        <InlineError {...words(error, taken)} />
        <DialogActions onCancel={() => onDone()} busy={isPending}>
          {t('submit')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
