import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { connectStore } from '#contract/app/connection.ts';
import { isApiError } from '#src/api/api-error.ts';
import { connection } from '#src/api/connection.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { useProvenMutation } from '#src/api/use-proven-mutation.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { PasswordField } from '#src/ui/password-field.tsx';
import { refuseFields } from '#src/ui/refuse-fields.ts';
import { TextField } from '#src/ui/text-field.tsx';

const resolver = standardSchemaResolver(connectStore.body);

/** Alias and credential, checked against Yampi by the server. What was typed stays, whatever the answer. */
export function ConnectForm({ onConnected }: { onConnected: (alias: string) => void }) {
  const t = useTranslations('connection');
  const words = useErrorWords();
  const form = useForm({ resolver, defaultValues: { alias: '', userToken: '', userSecretKey: '' } });
  const connect = useProvenMutation(connection.connect());
  const [isToldAtFields, setToldAtFields] = useState(false);
  const { errors } = form.formState;
  const problem = (name: 'alias' | 'userToken' | 'userSecretKey') =>
    errors[name] && t(`problem.${name}${errors[name].type === 'refused' ? 'Refused' : ''}`);
  const send = form.handleSubmit((typed) =>
    connect.mutate(typed, {
      onSuccess: () => onConnected(typed.alias),
      onError: (error) => setToldAtFields(isApiError(error, 'invalid') && refuseFields(form, error.fields)),
    }),
  );
  const isInactive = isApiError(connect.error, 'store_inactive');
  const typedAsIs = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false };
  return (
    <form noValidate onSubmit={send} className="flex max-w-lg flex-col gap-5">
      <TextField
        label={t('alias')}
        hint={t('aliasHint')}
        {...typedAsIs}
        error={problem('alias')}
        {...form.register('alias', { setValueAs: (text: string) => text.trim().toLowerCase() })}
      />
      <TextField
        label={t('userToken')}
        {...typedAsIs}
        error={problem('userToken')}
        {...form.register('userToken')}
      />
      <PasswordField
        label={t('userSecretKey')}
        {...typedAsIs}
        error={problem('userSecretKey')}
        {...form.register('userSecretKey')}
      />
      <InlineError
        {...words(isToldAtFields ? null : connect.error, isInactive ? t('problem.inactive') : undefined)}
      />
      <div>
        <Button type="submit" tone="primary" large busy={connect.isPending} className="max-md:w-full">
          {t(connect.isPending ? 'checking' : 'submit')}
        </Button>
      </div>
    </form>
  );
}
