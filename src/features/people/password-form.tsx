import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { changeOwnPassword } from '#contract/app/session.ts';
import { isApiError } from '#src/api/api-error.ts';
import { session } from '#src/api/session.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { NewPasswordField } from '#src/ui/new-password-field.tsx';
import { refuseFields } from '#src/ui/refuse-fields.ts';

const resolver = standardSchemaResolver(changeOwnPassword.body);

/** A new password of one's own. The old one is only asked for when it is a while ago that it was given. */
export function PasswordForm() {
  const t = useTranslations('settings.password');
  const problem = useTranslations('link.problem');
  const words = useErrorWords();
  const form = useForm({ resolver, defaultValues: { password: '' } });
  const change = useProvenMutation(session.changePassword());
  const [isToldAtField, setToldAtField] = useState(false);
  const wrong = form.formState.errors.password;
  const send = form.handleSubmit((typed) =>
    change.mutate(typed, {
      onSuccess: () => form.reset(),
      onError: (error) => setToldAtField(isApiError(error, 'invalid') && refuseFields(form, error.fields)),
    }),
  );
  return (
    <form noValidate onSubmit={send} className="flex max-w-md flex-col gap-4">
      <NewPasswordField
        label={t('new')}
        typed={form.watch('password')}
        error={wrong && problem(wrong.type === 'refused' ? 'passwordWeak' : 'password')}
        {...form.register('password')}
      />
      <InlineError {...words(isToldAtField ? null : change.error)} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" busy={change.isPending}>
          {t('submit')}
        </Button>
        <p role="status" className="text-ink-2">
          {change.isSuccess ? t('done') : null}
        </p>
      </div>
    </form>
  );
}
