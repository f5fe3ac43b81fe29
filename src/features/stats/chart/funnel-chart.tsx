import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { funnelModel } from './funnel-model.ts';
import { StackedRows } from './lazy-charts.ts';
import { type StatChartProps, StatFigure } from './stat-figure.tsx';
import { useChartWords } from './use-chart-words.ts';

export function FunnelChart(props: StatChartProps) {
  const t = useTranslations('stats.chart');
  const words = useChartWords();
  const asked = { ...props.search, by: 'step', find: '', metric: 'carts' } as const;
  const query = useQuery({ ...stats.breakdown(props.alias, asked), placeholderData: keepPreviousData });
  const model = useMemo(() => query.data && funnelModel(query.data, words), [query.data, words]);
  const title = t('titles.funnel');
  return (
    <StatFigure
      {...props}
      title={title}
      query={query}
      model={model}
      draw={(data) => <StackedRows name={title} data={data} />}
    />
  );
}
