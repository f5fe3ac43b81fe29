import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type StatSearch, statCharts } from '#contract/app/stats.ts';
import { stats } from '#src/api/stats.ts';
import { SegmentedControl } from '#src/ui/segmented-control.tsx';
import type { ChangeStats } from '../stat-search.ts';
import { FunnelChart } from './funnel-chart.tsx';
import { HoursChart } from './hours-chart.tsx';
import { SeriesChart } from './series-chart.tsx';
import { SharesChart } from './shares-chart.tsx';
import { TurnsChart } from './turns-chart.tsx';
import { usePainted } from './use-painted.ts';

type StatChartCardProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
};

const charts = {
  series: SeriesChart,
  funnel: FunnelChart,
  hours: HoursChart,
  turns: TurnsChart,
  shares: SharesChart,
};

/** One of five charts of the page's metric and filters. */
export function StatChartCard({ alias, search, onSearch }: StatChartCardProps) {
  const t = useTranslations('stats.chart');
  // The numbers of the page come with the same answer: no drawing is loaded before they are on the screen.
  const numbers = useQuery(stats.series(alias, search));
  const mayDraw = usePainted(!numbers.isPending);
  const Chart = charts[search.chart];
  return (
    <section aria-label={t('label')} className="rounded-lg border border-line bg-surface p-4 max-md:p-3">
      <div
        data-unprinted
        className="mb-4 overflow-x-auto md:w-fit [&_label]:whitespace-nowrap max-md:[&_label]:px-1"
      >
        <SegmentedControl
          label={t('label')}
          options={statCharts.map((value) => ({ value, label: t(`names.${value}`) }))}
          value={search.chart}
          onChange={(chart) => onSearch({ ...search, chart })}
        />
      </div>
      <Chart key={search.chart} alias={alias} search={search} onSearch={onSearch} mayDraw={mayDraw} />
    </section>
  );
}
