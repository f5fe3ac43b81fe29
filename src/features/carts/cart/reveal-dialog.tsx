import type { UseMutationResult } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { errorMessage } from '#src/api/error-text.ts';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { Contact } from './cart-reveal.tsx';

type RevealDialogProps = { reveal: UseMutationResult<Contact, Error, string>; onClose: () => void };

/** Asks for the reason before a contact is shown in the clear. */
export function RevealDialog({ reveal, onClose }: RevealDialogProps) {
  const t = useTranslations('cart.reveal');
  const errors = useTranslations('errors');
  const form = useForm({ defaultValues: { reason: '' } });
  const send = form.handleSubmit(({ reason }) => {
    if (!reveal.isPending) reveal.mutate(reason.trim(), { onSuccess: onClose });
  });
  const problem =
    reveal.error &&
    (isApiError(reveal.error, 'rate_limited') ? t('limit') : errors(`${errorMessage(reveal.error)}.text`));
  return (
    <ModalDialog title={t('title')} onClose={onClose}>
      <form noValidate onSubmit={send} className="flex flex-col gap-4">
        <p className="text-ink-2">{t('lead')}</p>
        <TextField
          label={t('reason')}
          hint={t('hint')}
          maxLength={200}
          autoComplete="off"
          error={form.formState.errors.reason && t('short')}
          {...form.register('reason', { validate: (reason) => reason.trim().length >= 3 })}
        />
        <InlineError
          text={problem ?? undefined}
          requestId={isApiError(reveal.error) ? reveal.error.requestId : undefined}
        />
        <DialogActions onCancel={onClose} busy={reveal.isPending}>
          {t('confirm')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
