import { useTranslations } from 'use-intl';
import type { LinkOffer } from '#contract/app/links.ts';
import { isApiError } from '#src/api/api-error.ts';
import { links } from '#src/api/links.ts';
import { PasswordSignIn } from './password-sign-in.tsx';

type JoinFormProps = { token: string; offer: LinkOffer; onJoined: () => void; onUseless: () => void };

/** An invitation for somebody who has a login already: it adds a store to what they have. */
export function JoinForm({ token, offer, onJoined, onUseless }: JoinFormProps) {
  const t = useTranslations('link');
  const join = links.join(token);
  const fieldsOf = (error: Error) => (isApiError(error, 'invalid') ? error.fields : undefined);

  function refusal(error: Error): string | undefined {
    const fields = fieldsOf(error);
    if (fields?.store) return t('join.member');
    return fields?.factor ? t('join.needsFactor') : undefined;
  }

  return (
    <div className="flex flex-col gap-5">
      <div>
        <h1 tabIndex={-1} className="text-20 font-semibold tracking-tight text-balance">
          {t('title.invite', { store: offer.store?.name ?? 'Resgate' })}
        </h1>
        <p className="mt-1 text-ink-2 text-pretty">
          {t('join.lead', { role: offer.store ? t(`role.${offer.store.role}`) : '' })}
        </p>
      </div>
      <PasswordSignIn
        enter={{
          ...join,
          onError: (error) => {
            if (fieldsOf(error)?.token) onUseless();
          },
        }}
        submit={t('submit.invite')}
        refusal={refusal}
        onSignedIn={onJoined}
      />
    </div>
  );
}
