import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { Cart, PaymentAttempt } from '#contract/app/carts.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { isApiError } from '#src/api/api-error.ts';
import { carts } from '#src/api/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { Card } from '#src/ui/card.tsx';
import { AntifraudHint } from './antifraud-hint.tsx';
import { AttemptAdvice } from './attempt-advice.tsx';
import { attemptTone } from './attempt-tone.ts';
import { type AttemptWords, useAttemptWords } from './attempt-words.ts';

/** A payment attempt may come a moment later; asking Yampi costs a call of its quota. */
const FRESH_MS = 2 * 60_000;

/** What was tried to pay, latest first: what the mirror knows at once, what Yampi says as soon as it answers. */
export function CartAttempts({ alias, cart, now }: { alias: string; cart: Cart; now: number }) {
  const t = useTranslations('cart.attempts');
  const format = useFormatter();
  const words = useAttemptWords(now);
  const query = useQuery({
    ...carts.attempts(alias, { customerId: cart.customerId, cartId: cart.id }),
    initialData: { attempts: cart.attempts, asOf: cart.syncedAt },
    initialDataUpdatedAt: Date.parse(cart.syncedAt),
    staleTime: FRESH_MS,
  });
  const { attempts, asOf } = query.data;
  // Asking again would not help: Yampi may drop a cart together with its attempts.
  const isForgotten = isApiError(query.error, 'not_found');
  // Yesterday's hour alone would pass for today's.
  const day = dayOf(Date.parse(asOf)) === dayOf(now) ? {} : ({ dateStyle: 'short' } as const);
  const time = format.dateTime(new Date(asOf), { ...day, timeStyle: 'short' });
  return (
    <Card
      title={t('title')}
      actions={
        <span className="text-12 text-ink-2 tabular-nums">
          {query.isFetching ? t('loading') : t('asOf', { time })}
        </span>
      }
    >
      <AntifraudHint attempts={attempts} />
      {attempts.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ol className="flex flex-col gap-3">
        {attempts.toReversed().map((attempt) => (
          <Attempt key={attempt.id} attempt={attempt} say={words(attempt)} now={now} />
        ))}
      </ol>
      {query.isError ? (
        <div role="status" className="mt-3 flex items-center justify-between gap-3 text-12">
          {isForgotten ? (
            <span className="text-ink-2">{t('forgotten')}</span>
          ) : (
            <>
              <span className="text-danger">{t('failed')}</span>
              <Button className="flex-none" onClick={() => void query.refetch()}>
                {t('retry')}
              </Button>
            </>
          )}
        </div>
      ) : null}
    </Card>
  );
}

const dots = { danger: 'bg-danger', waiting: 'bg-waiting', accent: 'bg-accent', neutral: 'bg-ink-3' };

function Attempt({ attempt, say, now }: { attempt: PaymentAttempt; say: AttemptWords; now: number }) {
  return (
    <li className="grid grid-cols-[auto_1fr_auto] gap-x-2.5">
      <span
        aria-hidden="true"
        className={`mt-1.5 size-2 rounded-full ${dots[attemptTone(attempt.status)]}`}
      />
      <span className="font-medium">{say.title}</span>
      <span className="text-12 text-ink-2 tabular-nums">{say.when}</span>
      <span className="col-span-2 col-start-2 text-12 text-ink-2">
        {say.lines.map((line) => (
          <span key={line} className="block wrap-anywhere">
            {line}
          </span>
        ))}
      </span>
      <AttemptAdvice attempt={attempt} now={now} />
    </li>
  );
}
