import { useMemo } from 'react';
import { useLocale, useTimeZone, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { formatCents } from '#src/lib/money.ts';
import { emailProgress } from './cart-emails.ts';
import { type CartStage, cartStage } from './cart-stage.ts';
import { shortSpan } from './short-span.ts';

/** A row of the list in words, the same for table and cards. */
export type CartRowWords = {
  name: string;
  item: string;
  /** Null when the API named no step. */
  stage: CartStage | null;
  stageText: string;
  total: string;
  source: string;
  campaign: string | null;
  /** "em 38 min" or "enviado 1/4"; empty when Yampi plans none. */
  email: string;
  emailDue: boolean;
  /** "12 min" */
  age: string;
  abandonedAt: string;
};

/** Hands out the words of rows as of `now`. One call per list: fifty rows need no fifty translators. */
export function useCartRowWords(now: number): (row: CartRow) => CartRowWords {
  const t = useTranslations('carts');
  const locale = useLocale();
  const timeZone = useTimeZone();
  return useMemo(() => {
    // One formatter for all rows: looking it up for each costs more than the formatting.
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
    const emailWords = (row: CartRow) => {
      const progress = emailProgress(row);
      if (!progress) return '';
      if (progress.kind === 'sent') return t('row.emailSent', progress);
      return t('time.in', { span: shortSpan(Date.parse(progress.at) - now, true) });
    };
    const nameWords = (row: CartRow) =>
      row.anonymized ? t('row.anonymized') : (row.name ?? t('row.nameless'));
    const itemWords = (row: CartRow) => {
      if (row.firstItem === null) return t('row.itemless');
      return row.itemCount > 1 ? `${row.firstItem} +${row.itemCount - 1}` : row.firstItem;
    };
    const stageWords = (stage: CartStage | null) => {
      if (!stage) return '';
      return stage.word === 'other' ? stage.raw : t(`stage.${stage.word}`);
    };
    return (row) => ({
      name: nameWords(row),
      item: itemWords(row),
      stage: cartStage(row),
      stageText: stageWords(cartStage(row)),
      total: formatCents(row.totalCents, locale),
      source: row.utm.source ?? t('row.noSource'),
      campaign: row.utm.campaign,
      email: emailWords(row),
      emailDue: emailProgress(row)?.kind === 'due',
      age: shortSpan(now - Date.parse(row.createdAt)),
      abandonedAt: when.format(new Date(row.createdAt)),
    });
  }, [t, locale, timeZone, now]);
}
