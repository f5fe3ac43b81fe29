import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { periodsOf } from '#contract/app/stat-periods.ts';
import type { StatSearch } from '#contract/app/stats.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { ChartFigure } from '#src/ui/charts/chart-figure.tsx';
import { stageHeight } from '#src/ui/charts/stage-height.ts';
import { csvText } from '../stat-csv.ts';
import { statFileName } from '../stat-file-name.ts';
import type { ChangeStats } from '../stat-search.ts';
import type { ChartModel } from './chart-model.ts';
import { useChartContext } from './use-chart-context.ts';

/** What each of the five charts is given. */
export type StatChartProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  /** The numbers of the page are on the screen. */
  mayDraw: boolean;
};

type StatFigureProps<Data> = Omit<StatChartProps, 'onSearch'> & {
  title: string;
  query: UseQueryResult<unknown>;
  model: ChartModel<Data> | undefined;
  draw: (data: Data) => ReactNode;
  tools?: ReactNode;
};

/** A chart of the statistics in its figure, with what its files are called and what they tell above the numbers. */
export function StatFigure<Data>(props: StatFigureProps<Data>) {
  const { alias, search, mayDraw, title, query, model, draw, tools } = props;
  const t = useTranslations('stats.chart');
  const words = useErrorWords();
  const days = periodsOf(search, new Date()).current;
  const { lines, filters } = useChartContext(alias, search, days);
  const csv = () => {
    const { columns = [], rows = [] } = model?.table ?? {};
    const heading = [title, ...lines, ...(model?.notes ?? [])].map((line) => [line]);
    return csvText(
      heading,
      columns.map(({ plain }) => plain),
      rows.map((row) => row.map(({ plain }) => plain)),
    );
  };
  const content = model && {
    sentence: model.sentence,
    notes: model.notes,
    table: {
      columns: model.table.columns.map(({ shown }) => shown),
      rows: model.data ? model.table.rows.map((row) => row.map(({ shown }) => shown)) : [],
    },
  };
  return (
    <ChartFigure
      title={title}
      content={content}
      busy={query.isFetching}
      error={words(query.error)}
      onRetry={() => void query.refetch()}
      context={lines}
      fileName={(type) => statFileName(alias, t(`names.${search.chart}`), days, filters, type)}
      csv={csv}
      tools={tools}
    >
      {model && mayDraw ? model.data ? draw(model.data) : <div style={{ height: stageHeight }} /> : null}
    </ChartFigure>
  );
}
