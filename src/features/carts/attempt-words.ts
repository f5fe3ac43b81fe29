import { useFormatter, useTranslations } from 'use-intl';
import type { PaymentAttempt } from '#contract/app/carts.ts';
import { formatCents } from '#src/lib/money.ts';
import { knownStatus } from './attempt-tone.ts';

type AttemptWords = {
  /** "Visa final 4417 · 6x" */
  title: string;
  /** Status and amount first, then the reason and what runs out. */
  lines: string[];
  when: string;
};

const short = { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

/** A payment attempt in words. A status or a reason we do not know is told as Yampi spelled it. */
export function useAttemptWords(): (attempt: PaymentAttempt) => AttemptWords {
  const t = useTranslations('carts.attempts');
  const format = useFormatter();
  const moment = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'short', timeStyle: 'short' });
  function titleOf({ method, kind, cardLast4, installments }: PaymentAttempt): string {
    const name = method ?? t(`kind.${kind}`);
    const card = cardLast4 ? `${name} ${t('ending', { last4: cardLast4 })}` : name;
    return installments && installments > 1 ? `${card} · ${t('parts', { count: installments })}` : card;
  }
  function linesOf(attempt: PaymentAttempt): string[] {
    const status = knownStatus(attempt.status);
    const { amountCents, installments, installmentCents } = attempt;
    const parts =
      installments && installments > 1 && installmentCents !== null
        ? t('partsOf', { count: installments, value: formatCents(installmentCents) })
        : null;
    const reason = attempt.errorMessage ?? (attempt.errorCode && t('code', { code: attempt.errorCode }));
    return [
      [
        status ? t(`status.${status}`) : attempt.status,
        amountCents === null ? null : formatCents(amountCents),
        parts,
      ]
        .filter(Boolean)
        .join(' · '),
      reason,
      attempt.billetDueOn && t('due', { day: dayWords(attempt.billetDueOn) }),
      attempt.pixExpiresAt && t('expires', { when: moment(attempt.pixExpiresAt) }),
    ].filter((line): line is string => Boolean(line));
  }
  const dayWords = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: '2-digit', month: '2-digit', year: 'numeric' });
  return (attempt) => ({
    title: titleOf(attempt),
    lines: linesOf(attempt),
    when: attempt.createdAt ? format.dateTime(new Date(attempt.createdAt), short) : '',
  });
}
