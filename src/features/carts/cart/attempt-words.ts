import { useFormatter, useTranslations } from 'use-intl';
import type { PaymentAttempt } from '#contract/app/carts.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { knownStatus } from './attempt-tone.ts';

export type AttemptWords = {
  /** "Visa final 4417 · 6x" */
  title: string;
  /** Status and amount first, then the reason and what runs out. */
  lines: string[];
  when: string;
};

const shortMoment = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
const shortDay = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Payment attempts in words as of `now`. A status or a reason we do not know is told as Yampi spelled it. */
export function useAttemptWords(now: number): (attempt: PaymentAttempt) => AttemptWords {
  const t = useTranslations('cart.attempts');
  const kinds = useTranslations('carts.method');
  const format = useFormatter();
  const money = useMoney();

  function titleOf({ method, kind, cardLast4, installments }: PaymentAttempt): string {
    const name = method ?? kinds(kind);
    const card = cardLast4 ? `${name} ${t('ending', { last4: cardLast4 })}` : name;
    return inParts(installments) ? `${card} · ${t('parts', { count: installments })}` : card;
  }

  function outcomeOf({ status, amountCents, installments, installmentCents }: PaymentAttempt): string {
    const known = knownStatus(status);
    const parts =
      inParts(installments) && installmentCents !== null
        ? t('partsOf', { count: installments, value: money(installmentCents) })
        : null;
    const amount = amountCents === null ? null : money(amountCents);
    return [known ? t(`status.${known}`) : status, amount, parts].filter(Boolean).join(' · ');
  }

  function deadlineOf({ status, billetDueOn, pixExpiresAt }: PaymentAttempt): string | null {
    if (status !== 'waiting_payment') return null;
    if (billetDueOn) {
      const day = format.dateTime(new Date(`${billetDueOn}T12:00:00Z`), shortDay);
      return t(billetDueOn < dayOf(now) ? 'overdue' : 'due', { day });
    }
    if (!pixExpiresAt) return null;
    const when = format.dateTime(new Date(pixExpiresAt), shortMoment);
    return t(Date.parse(pixExpiresAt) < now ? 'expired' : 'expires', { when });
  }

  return (attempt) => ({
    title: titleOf(attempt),
    lines: [
      outcomeOf(attempt),
      attempt.errorMessage ?? (attempt.errorCode && t('code', { code: attempt.errorCode })),
      deadlineOf(attempt),
    ].filter((line): line is string => Boolean(line)),
    when: attempt.createdAt ? format.dateTime(new Date(attempt.createdAt), shortMoment) : '',
  });
}

function inParts(installments: number | null): installments is number {
  return installments !== null && installments > 1;
}
