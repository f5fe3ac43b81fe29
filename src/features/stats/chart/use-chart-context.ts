import { useTranslations } from 'use-intl';
import type { StatSearch } from '#contract/app/stats.ts';
import { usePeriodText } from '../use-period-text.ts';
import { useFilterWords } from '../use-stat-words.ts';

type Days = { first: string | null; last: string | null };

/** Period and filters of a chart in words, for what leaves the page. */
export function useChartContext(alias: string, search: StatSearch, days: Days) {
  const t = useTranslations('stats.chart.context');
  const period = usePeriodText()(days);
  const filters = useFilterWords(alias, search).map(({ label, values }) =>
    [label, values.join(', ')].filter(Boolean).join(': '),
  );
  const lines = [t('period', { period })];
  if (filters.length > 0) lines.push(t('filters', { filters: filters.join(' · ') }));
  return { filters, lines };
}
