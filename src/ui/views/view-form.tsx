import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { DialogActions } from '../dialog-actions.tsx';
import { InlineError, type InlineErrorProps } from '../inline-error.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import { TextField } from '../text-field.tsx';
import { ToggleRow } from '../toggle-row.tsx';

type ViewFields = { name: string; shared: boolean };

type ViewFormProps = {
  isNew: boolean;
  view: ViewFields;
  /** What a view keeps, and what not. */
  note: string;
  busy: boolean;
  problem: InlineErrorProps;
  onKeep: (fields: ViewFields) => void;
  onClose: () => void;
};

/** Name of a view, and whether everybody in the store has it. */
export function ViewForm({ isNew, view, note, busy, problem, onKeep, onClose }: ViewFormProps) {
  const t = useTranslations('views');
  const form = useForm({ defaultValues: { name: view.name, shared: view.shared } });
  const send = form.handleSubmit(({ name, shared }) => {
    if (!busy) onKeep({ name: name.trim(), shared });
  });
  const shared = form.watch('shared');
  return (
    <ModalDialog title={t(isNew ? 'create' : 'change')} onClose={onClose}>
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
        <p className="text-12 text-ink-2">{note}</p>
        <InlineError {...problem} />
        <DialogActions onCancel={onClose} busy={busy}>
          {t('submit')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
