import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { grains } from '#contract/app/stat-periods.ts';
import { stats } from '#src/api/stats.ts';
import { SegmentedControl } from '#src/ui/segmented-control.tsx';
import { LineChart } from './lazy-charts.ts';
import { seriesModel } from './series-model.ts';
import { type StatChartProps, StatFigure } from './stat-figure.tsx';
import { useChartWords } from './use-chart-words.ts';

export function SeriesChart({ onSearch, ...props }: StatChartProps) {
  const { alias, search } = props;
  const t = useTranslations('stats.chart');
  const words = useChartWords();
  const query = useQuery({ ...stats.series(alias, search), placeholderData: keepPreviousData });
  const notes = useQuery(stats.notes(alias)).data?.notes;
  const { metric, compare } = search;
  const model = useMemo(
    () =>
      query.data &&
      seriesModel(query.data, { metric, compare, now: new Date(query.dataUpdatedAt) }, notes ?? [], words),
    [query.data, query.dataUpdatedAt, metric, compare, notes, words],
  );
  const title = t('titles.series', { name: words.metric(metric) });
  return (
    <StatFigure
      {...props}
      title={title}
      query={query}
      model={model}
      draw={(data) => <LineChart name={title} data={data} />}
      tools={
        <SegmentedControl
          label={t('grain.label')}
          options={(['auto', ...grains] as const).map((value) => ({ value, label: t(`grain.${value}`) }))}
          value={search.grain}
          onChange={(grain) => onSearch({ ...search, grain })}
        />
      }
    />
  );
}
