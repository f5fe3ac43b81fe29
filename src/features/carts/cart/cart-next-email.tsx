import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { nextEmail } from '#src/api/next-email.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';

/** What Yampi's next e-mail will say, so that nobody writes the same thing a minute before. */
export function CartNextEmail({ alias, cart }: { alias: string; cart: CartRow }) {
  const t = useTranslations('cartWork.nextEmail');
  const words = useErrorWords();
  const [isAsked, setAsked] = useState(false);
  const id = { customerId: cart.customerId, cartId: cart.id };
  const query = useQuery({ ...nextEmail(alias, id), enabled: isAsked });
  const { email, why } = query.data ?? {};
  return (
    <div className="mt-3 print:hidden">
      {query.data ? null : (
        <Button busy={query.isFetching} onClick={() => (isAsked ? void query.refetch() : setAsked(true))}>
          {t('ask')}
        </Button>
      )}
      <InlineError {...words(query.error)} />
      {why ? <p className="text-ink-2">{t(why)}</p> : null}
      {email ? (
        <section aria-label={t('title')} className="rounded-md border border-line bg-canvas px-3 py-2.5">
          <p className="font-medium wrap-anywhere">{email.subject}</p>
          <p className="mt-1.5 whitespace-pre-line wrap-anywhere">{email.text}</p>
          <p className="mt-2 text-12 text-ink-2">{t('note')}</p>
        </section>
      ) : null}
    </div>
  );
}
