import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { BarChart } from './lazy-charts.ts';
import { type StatChartProps, StatFigure } from './stat-figure.tsx';
import { turnsModel } from './turns-model.ts';
import { useChartWords } from './use-chart-words.ts';

export function TurnsChart(props: StatChartProps) {
  const t = useTranslations('stats.chart');
  const words = useChartWords();
  const asked = { ...props.search, by: 'turn', find: '', metric: 'carts' } as const;
  const query = useQuery({ ...stats.breakdown(props.alias, asked), placeholderData: keepPreviousData });
  const model = useMemo(() => query.data && turnsModel(query.data, words), [query.data, words]);
  const title = t('titles.turns');
  return (
    <StatFigure
      {...props}
      title={title}
      query={query}
      model={model}
      draw={(data) => <BarChart name={title} data={data} />}
    />
  );
}
