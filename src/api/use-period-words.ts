import { useFormatter, useTranslations } from 'use-intl';
import { daysOfRange, type RangeFilter, ranges } from '#contract/app/date-range.ts';
import { dayOf } from '#contract/sao-paulo.ts';

/** A range of days in words, and what a control that chooses one needs to say. */
export function usePeriodWords() {
  const t = useTranslations('carts.range');
  const format = useFormatter();
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'short' });
  const words = (filter: RangeFilter): string => {
    if (filter.range !== 'custom') return t(filter.range);
    const { first, last } = daysOfRange(filter, new Date());
    if (first && last) {
      return first === last ? day(first) : t('between', { first: day(first), last: day(last) });
    }
    if (first) return t('since', { day: day(first) });
    return last ? t('until', { day: day(last) }) : t('custom');
  };
  const choice = (filter: RangeFilter) => ({
    presets: presets.map((value) => ({ value, label: t(value) })),
    preset: filter.range === 'custom' ? undefined : filter.range,
    days: filter.range === 'custom' ? daysIn(filter) : {},
    maxDay: dayOf(Date.now()),
    labels: {
      custom: t('custom'),
      from: t('from'),
      to: t('to'),
      calendar: t('calendar'),
      apply: t('apply'),
    },
  });
  return { words, choice };
}

const presets = ranges.filter((range) => range !== 'custom');

function daysIn({ from, to }: RangeFilter): { from?: string; to?: string } {
  return { ...(from && { from }), ...(to && { to }) };
}
