import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { StackedColumns } from './lazy-charts.ts';
import { sharedMetric, sharesModel } from './shares-model.ts';
import { type StatChartProps, StatFigure } from './stat-figure.tsx';
import { useChartWords } from './use-chart-words.ts';

export function SharesChart(props: StatChartProps) {
  const { alias, search } = props;
  const t = useTranslations('stats.chart');
  const words = useChartWords();
  const metric = sharedMetric(search.metric);
  const query = useQuery({
    ...stats.shares(alias, { ...search, metric }),
    placeholderData: keepPreviousData,
  });
  const model = useMemo(
    () => query.data && sharesModel(query.data, search.metric, words),
    [query.data, search.metric, words],
  );
  const title = t('titles.shares', { name: words.metric(metric) });
  return (
    <StatFigure
      {...props}
      title={title}
      query={query}
      model={model}
      draw={(data) => <StackedColumns name={title} data={data} />}
    />
  );
}
