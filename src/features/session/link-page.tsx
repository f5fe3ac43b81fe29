import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { links } from '#src/api/links.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { LonePage } from '#src/ui/lone-page.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { JoinForm } from './join-form.tsx';
import { LinkForm } from './link-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { UselessLink } from './useless-link.tsx';

type LinkPageProps = {
  /** Empty in an address that was cut. */
  token: string;
  /** Who is signed in on this browser so far. */
  signedInAs: string | undefined;
  /** The token is worth nothing from now on, and should leave the address. */
  onUsed: () => void;
  /** Somebody is signed in, and has seen all there was to see here. */
  onDone: () => void;
};

/** What a one-time link leads to: name, login, password and second factor, then the recovery codes. */
export function LinkPage({ token, signedInAs, onUsed, onDone }: LinkPageProps) {
  const [codes, setCodes] = useState<string[]>();
  if (codes) {
    return (
      <LonePage>
        <RecoveryCodes codes={codes} onDone={onDone} />
      </LonePage>
    );
  }
  return (
    <LonePage>
      <Offer
        token={token}
        signedInAs={signedInAs}
        onRedeemed={(recoveryCodes) => {
          if (recoveryCodes.length === 0) return onDone();
          setCodes(recoveryCodes);
          onUsed();
        }}
      />
    </LonePage>
  );
}

type OfferProps = Pick<LinkPageProps, 'token' | 'signedInAs'> & { onRedeemed: (codes: string[]) => void };

function Offer({ token, signedInAs, onRedeemed }: OfferProps) {
  const t = useTranslations();
  const words = useErrorWords();
  const { data, error, refetch } = useQuery({ ...links.offer(token), enabled: token !== '' });
  const [isUsedUp, setUsedUp] = useState(false);
  const [hasLogin, setHasLogin] = useState(false);
  const isBad = token === '' || isApiError(error, 'invalid') || isApiError(error, 'not_found');
  if (isBad || isUsedUp) return <UselessLink />;
  if (data) {
    const end = { token, offer: data, onUseless: () => setUsedUp(true) };
    return (
      <>
        {signedInAs ? (
          <p className="mb-5 rounded-md bg-info-soft px-3 py-2 text-info">
            {t('link.signedInAs', { name: signedInAs })}
          </p>
        ) : null}
        {hasLogin ? (
          <JoinForm {...end} onJoined={() => onRedeemed([])} />
        ) : (
          <LinkForm {...end} onRedeemed={onRedeemed} />
        )}
        {data.kind === 'invite' ? (
          <Button tone="quiet" className="mt-3 w-full" onClick={() => setHasLogin(!hasLogin)}>
            {t(hasLogin ? 'link.join.asNew' : 'link.join.asKnown')}
          </Button>
        ) : null}
      </>
    );
  }
  if (error) {
    return (
      <div className="flex flex-col items-start gap-4">
        <InlineError {...words(error)} />
        <Button onClick={() => void refetch()}>{t('errors.retry')}</Button>
      </div>
    );
  }
  return (
    <div aria-busy="true" className="flex flex-col gap-6">
      <p role="status" className="sr-only">
        {t('app.loading')}
      </p>
      <Skeleton className="h-7 w-72 max-w-full" />
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} className="h-9 w-full" />
      ))}
    </div>
  );
}
