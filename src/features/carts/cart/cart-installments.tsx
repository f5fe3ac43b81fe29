import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { installmentOffer } from '#src/api/installment-offer.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { installmentText, offersOf } from './installment-text.ts';

/** What the installments of this cart cost, ready to paste into a conversation. */
export function CartInstallments({ alias, cart }: { alias: string; cart: CartRow }) {
  const t = useTranslations('cartWork.installments');
  const words = useErrorWords();
  const [isAsked, setAsked] = useState(false);
  const id = { customerId: cart.customerId, cartId: cart.id };
  const query = useQuery({ ...installmentOffer(alias, id), enabled: isAsked });
  const offers = offersOf(query.data?.offer?.rows ?? []);
  return (
    <Card title={t('title')} className="print:hidden">
      {query.data ? null : (
        <Button busy={query.isFetching} onClick={() => (isAsked ? void query.refetch() : setAsked(true))}>
          {t('ask')}
        </Button>
      )}
      <InlineError {...words(query.error)} />
      {query.data?.why ? <p className="text-ink-2">{t(query.data.why)}</p> : null}
      {query.data?.offer ? (
        <>
          {offers.length === 0 ? <p className="text-ink-2">{t('single')}</p> : null}
          <ul className="flex flex-col gap-2">
            {offers.map((row) => (
              <li key={row.installments} className="flex items-center justify-between gap-3 tabular-nums">
                <span lang="pt-BR">{installmentText(row)}</span>
                <CopyButton text={installmentText(row)} />
              </li>
            ))}
          </ul>
          <p className="mt-2 text-12 text-ink-2">{t('terms', { method: query.data.offer.method })}</p>
        </>
      ) : null}
    </Card>
  );
}
