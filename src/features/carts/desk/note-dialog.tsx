import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { AreaField } from '#src/ui/area-field.tsx';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';

type NoteDialogProps = { whose: string; onDo: (text: string) => void; onClose: () => void };

/** A note for the team. Ctrl+Enter keeps it. */
export function NoteDialog({ whose, onDo, onClose }: NoteDialogProps) {
  const t = useTranslations('desk.note');
  const form = useForm({ defaultValues: { text: '' } });
  const send = form.handleSubmit(({ text }) => onDo(text.trim()));
  return (
    <ModalDialog title={t('title', { whose })} onClose={onClose}>
      <form noValidate onSubmit={send} className="flex flex-col gap-4">
        <AreaField
          label={t('label')}
          hint={t('hint')}
          maxLength={2_000}
          aria-keyshortcuts="Control+Enter"
          error={form.formState.errors.text && t('empty')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          }}
          {...form.register('text', { validate: (text) => text.trim() !== '' })}
        />
        <DialogActions onCancel={onClose} busy={false}>
          {t('submit')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
