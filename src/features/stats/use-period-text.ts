import { useFormatter, useTranslations } from 'use-intl';

type Days = { first: string | null; last: string | null };

/** The days of an answer, as they were counted. */
export function usePeriodText(): (days: Days) => string {
  const t = useTranslations('carts.range');
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'short' });
  return ({ first, last }) => {
    if (first && last)
      return first === last ? day(first) : t('between', { first: day(first), last: day(last) });
    if (first) return t('since', { day: day(first) });
    return last ? t('until', { day: day(last) }) : t('all');
  };
}
