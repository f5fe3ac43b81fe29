import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { cartFilter } from '#contract/app/carts.ts';
import type { StatSearch, StatSeries } from '#contract/app/stats.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { carts } from '#src/api/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { type ChangeStats, statFilters, withoutStatFilters } from './stat-search.ts';

type StatsEmptyProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  series: StatSeries;
  sync: SyncStatus | undefined;
};

const everything = { ...defaultsOf(cartFilter), presence: 'all' as const };

/** Why there is nothing to count, and the one way on. */
export function StatsEmpty({ alias, search, onSearch, series, sync }: StatsEmptyProps) {
  const t = useTranslations('stats.empty');
  const all = useQuery(carts.summary(alias, everything)).data?.count;
  if (series.sample.told === null || sync?.state === 'never' || sync?.state === 'first') {
    return <Notice title={t('reading.title')}>{t('reading.text')}</Notice>;
  }
  if (all === 0) return <Notice title={t('store.title')}>{t('store.text')}</Notice>;
  const isFiltered = statFilters(search).length > 0;
  return (
    <Notice
      title={t('period.title')}
      actions={
        isFiltered ? (
          <Button onClick={() => onSearch(withoutStatFilters(search))}>{t('period.action')}</Button>
        ) : search.range === '90d' || search.range === 'all' ? null : (
          <Button onClick={() => onSearch({ ...search, range: '90d', from: undefined, to: undefined })}>
            {t('wider')}
          </Button>
        )
      }
    >
      {t('period.text')}
    </Notice>
  );
}
