import { useFormatter, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { daysOfRange } from '#contract/app/date-range.ts';
import { noneTag } from '#contract/app/values.ts';
import { type FilterName, isFilterActive } from './cart-filters.ts';

/** "facebook, google", or the first and how many more: a chip has room for two. */
export function namesInShort(
  names: readonly string[],
  more: (first: string, count: number) => string,
): string {
  const [first = '', ...rest] = names;
  return names.length <= 2 ? names.join(', ') : more(first, rest.length);
}

/** What a filter has chosen, in words; undefined while it is not in use. */
export function useFilterWords(search: CartSearch): (name: FilterName) => string | undefined {
  const t = useTranslations('carts');
  const format = useFormatter();
  const short = (names: string[]) =>
    namesInShort(names, (first, count) => t('filters.more', { first, count }));
  const day = (text: string) => format.dateTime(new Date(`${text}T12:00:00Z`), { dateStyle: 'short' });
  const periodWords = () => {
    if (search.range !== 'custom') return t(`range.${search.range}`);
    const { first, last } = daysOfRange(search, new Date());
    if (first && last) {
      return first === last ? day(first) : t('range.between', { first: day(first), last: day(last) });
    }
    if (first) return t('range.since', { day: day(first) });
    return last ? t('range.until', { day: day(last) }) : t('range.custom');
  };
  const tagWords = (name: 'source' | 'campaign') =>
    short(search[name].map((value) => (value === noneTag ? t(`filters.none.${name}`) : value)));
  const words: Record<FilterName, () => string> = {
    period: periodWords,
    source: () => tagWords('source'),
    campaign: () => tagWords('campaign'),
    step: () => short(search.step.map((step) => t(`stage.${step}`))),
    refused: () => t('filters.refused'),
    presence: () => t(`presence.${search.presence}`),
  };
  return (name) => (isFilterActive(search, name) ? words[name]() : undefined);
}
