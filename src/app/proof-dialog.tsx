import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { session } from '#src/api/session.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { DialogActions } from '#src/ui/dialog-actions.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { PasswordField } from '#src/ui/password-field.tsx';
import { refuseFields } from '#src/ui/refuse-fields.ts';
import { PeopleTexts } from './people-texts.tsx';

type ProofDialogProps = { onEnd: (proven: boolean) => void };

/** Password or code once more, before something that counts. What waits for it goes on by itself. */
export function ProofDialog(props: ProofDialogProps) {
  return (
    <PeopleTexts>
      <ProofForm {...props} />
    </PeopleTexts>
  );
}

function ProofForm({ onEnd }: ProofDialogProps) {
  const t = useTranslations('proof');
  const form = useForm({ defaultValues: { password: '', code: '' } });
  const words = useErrorWords();
  const prove = useMutation(session.prove());
  const [isToldAtFields, setToldAtFields] = useState(false);
  const { errors } = form.formState;
  const send = form.handleSubmit((typed) =>
    prove.mutate(typed, {
      onSuccess: () => onEnd(true),
      onError: (error) => setToldAtFields(isApiError(error, 'invalid') && refuseFields(form, error.fields)),
    }),
  );
  return (
    <ModalDialog title={t('title')} onClose={() => onEnd(false)}>
      <form noValidate onSubmit={send} className="flex flex-col gap-4">
        <p className="text-ink-2">{t('text')}</p>
        <PasswordField
          label={t('password')}
          autoComplete="current-password"
          maxLength={128}
          error={errors.password && t(errors.password.type === 'refused' ? 'wrong' : 'missing')}
          {...form.register('password', { required: true })}
        />
        <CodeField
          label={t('code')}
          hint={t('codeHint')}
          error={errors.code && t('wrongCode')}
          {...form.register('code')}
        />
        <InlineError {...words(isToldAtFields ? null : prove.error)} />
        <DialogActions onCancel={() => onEnd(false)} busy={prove.isPending}>
          {t('confirm')}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
