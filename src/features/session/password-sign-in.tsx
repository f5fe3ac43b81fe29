import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { session } from '#src/api/session.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { CodeField } from '#src/ui/code-field.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { PasswordField } from '#src/ui/password-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { signInProblem } from './sign-in-problem.ts';

type PasswordSignInProps = {
  onSignedIn?: (() => void) | undefined;
  /** What else coming in does: it takes an invitation. */
  enter?: ReturnType<typeof session.signInWithPassword> | undefined;
  submit?: string | undefined;
  /** A refusal that has nothing to do with login, password and code, in words. */
  refusal?: ((error: Error) => string | undefined) | undefined;
};

/** Login and password, then the code of who has a second factor. Going back keeps what was typed. */
export function PasswordSignIn({ onSignedIn, enter, submit, refusal }: PasswordSignInProps) {
  const t = useTranslations('session.password');
  const form = useForm({ defaultValues: { login: '', password: '', code: '' } });
  const [asksCode, setAsksCode] = useState(false);
  const words = useErrorWords();
  const signIn = useMutation(enter ?? session.signInWithPassword());
  const refused = signIn.error && refusal?.(signIn.error);
  const problem = refused ? 'other' : signInProblem(signIn.error, asksCode);
  const send = form.handleSubmit((typed) =>
    signIn.mutate(
      { ...typed, code: asksCode ? typed.code : '' },
      {
        onSuccess: ({ outcome }) => {
          if (outcome === 'signed_in') return onSignedIn?.();
          setAsksCode(true);
        },
        // Another code takes the place of the wrong one at the next key.
        onError: () => asksCode && form.setFocus('code', { shouldSelect: true }),
      },
    ),
  );
  const required = (name: 'login' | 'password' | 'code') => ({
    ...form.register(name, { required: true }),
    error: form.formState.errors[name] && t(`missing.${name}`),
  });
  const back = () => {
    signIn.reset();
    form.setValue('code', '');
    setAsksCode(false);
  };
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-4">
      {asksCode ? (
        <>
          <p className="text-ink-2">{t('codeLead')}</p>
          <CodeField
            autoFocus
            label={t('code')}
            hint={t('codeHint')}
            {...required('code')}
            {...(problem === 'code' ? { error: t('wrongCode') } : {})}
          />
        </>
      ) : (
        <>
          <TextField
            label={t('login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={120}
            {...required('login')}
          />
          <PasswordField
            label={t('password')}
            autoComplete="current-password"
            maxLength={128}
            {...required('password')}
          />
        </>
      )}
      <InlineError
        {...words(
          problem === 'code' ? null : signIn.error,
          problem === 'wrong' ? t('wrong') : (refused ?? undefined),
        )}
      />
      <Button type="submit" tone="primary" large busy={signIn.isPending}>
        {asksCode ? t('confirm') : (submit ?? t('submit'))}
      </Button>
      {asksCode ? (
        <Button tone="quiet" onClick={back}>
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('back')}
        </Button>
      ) : (
        !enter && <p className="text-12 text-ink-2">{t('help')}</p>
      )}
    </form>
  );
}
