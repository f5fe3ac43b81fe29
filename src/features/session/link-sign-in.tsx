import { useMutation } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { session } from '#src/api/session.ts';
import { Button } from '#src/ui/button.tsx';
import { SignInError } from './sign-in-error.tsx';

/** The owner's one-time link. Its token stands behind the `#`, which no server and no log ever sees. */
export function LinkSignIn({ onSignedIn }: { onSignedIn?: (() => void) | undefined }) {
  const t = useTranslations('session.live');
  const token = new URLSearchParams(useLocation().hash).get('token');
  const signIn = useMutation(session.signInWithLink());
  const isBad = isApiError(signIn.error, 'invalid');
  return (
    <div>
      <p className="text-ink-2">{t('lead')}</p>
      {token ? (
        <Button
          tone="primary"
          large
          busy={signIn.isPending}
          className="mt-4 w-full"
          onClick={() => signIn.mutate({ token }, { onSuccess: () => onSignedIn?.() })}
        >
          {t('withLink')}
        </Button>
      ) : (
        <p className="mt-2 text-ink-2">{t('how')}</p>
      )}
      <SignInError error={signIn.error} text={isBad ? t('badLink') : undefined} />
    </div>
  );
}
