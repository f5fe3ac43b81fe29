import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartDimension } from '#contract/app/cart-dimensions.ts';
import type { Breakdown, BreakdownRow, StatSearch } from '#contract/app/stats.ts';
import { noneTag } from '#contract/app/values.ts';
import { stats } from '#src/api/stats.ts';
import { useDimensionWords } from '#src/api/use-dimension-words.ts';
import { dimensionsOf } from './row-filter.ts';
import { type StatFilterName, statFilters } from './stat-search.ts';

/** What a row of a breakdown is called; `(sem origem)` where it stands for carts without a value. */
export function useRowWords(): (by: Breakdown, row: BreakdownRow) => string {
  const t = useTranslations('stats.breakdown');
  const words = useDimensionWords();
  return (by, { key, label }) =>
    label ??
    dimensionsOf(by)
      .map((name, index) => {
        const value = key[index] ?? null;
        return value === null ? t('none', { none: words(name, value) }) : words(name, value);
      })
      .join(' / ');
}

/** The filters in force in words, all values of each. */
export function useFilterWords(alias: string, search: StatSearch) {
  const t = useTranslations('stats');
  const words = useDimensionWords();
  const gateways = useQuery({
    ...stats.breakdown(alias, { ...search, by: 'gateway', find: '', gateway: [] }),
    enabled: search.gateway.length > 0,
  }).data?.rows;
  const valueWords = (name: CartDimension, value: string) => {
    const named = name === 'gateway' && gateways?.find((row) => row.key[0] === value)?.label;
    if (named) return named;
    return value === noneTag ? t('breakdown.none', { none: words(name, value) }) : words(name, value);
  };
  return statFilters(search).map((name: StatFilterName) =>
    name === 'refused'
      ? { name, label: undefined, values: [t('filters.refused')] }
      : { name, label: t(`by.${name}`), values: search[name].map((value) => valueWords(name, value)) },
  );
}
