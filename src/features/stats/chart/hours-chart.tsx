import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { HeatMap } from '#src/ui/charts/heat-map.tsx';
import { hoursModel } from './hours-model.ts';
import { type StatChartProps, StatFigure } from './stat-figure.tsx';
import { useChartWords } from './use-chart-words.ts';

export function HoursChart(props: StatChartProps) {
  const { alias, search } = props;
  const t = useTranslations('stats.chart');
  const words = useChartWords();
  const query = useQuery({ ...stats.hours(alias, search), placeholderData: keepPreviousData });
  const { metric } = search;
  const model = useMemo(
    () => query.data && hoursModel(query.data, metric, words),
    [query.data, metric, words],
  );
  const title = t('titles.hours', { name: words.metric(metric) });
  return (
    <StatFigure
      {...props}
      title={title}
      query={query}
      model={model}
      draw={(data) => <HeatMap name={title} data={data} />}
    />
  );
}
