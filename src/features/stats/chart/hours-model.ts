import { type Figures, metricOf, noFigures, type StatHours, type StatMetric } from '#contract/app/stats.ts';
import type { HeatData } from '#src/ui/charts/heat-map.tsx';
import { type ChartModel, textCell } from './chart-model.ts';
import { type ChartWords, isAdditive } from './chart-words.ts';

/** Below this a share or an average says more about chance than about the hour. */
const enoughCarts = 10;

// Monday first, as weeks begin in the other charts.
const weekdays = [1, 2, 3, 4, 5, 6, 0];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** When carts are abandoned: weekdays by hours. */
export function hoursModel(
  { cells }: StatHours,
  metric: StatMetric,
  words: ChartWords,
): ChartModel<HeatData> {
  const { t } = words;
  const found = new Map(cells.map(({ weekday, hour, figures }) => [`${weekday}-${hour}`, figures]));
  const at = (weekday: number, hour: number) => found.get(`${weekday}-${hour}`) ?? null;
  const valueAt = (weekday: number, hour: number) => {
    const figures = at(weekday, hour);
    return figures && metricOf(metric, figures);
  };
  const hourly = hours.map((hour) => t('hour', { hour }));
  return {
    sentence: hoursSentence(cells, metric, words),
    table: {
      columns: [
        textCell(t('hours.hour')),
        ...weekdays.map((weekday) => words.column(metric, words.weekday(weekday, 'long'))),
      ],
      rows: hours.map((hour) => [
        textCell(t('hour', { hour })),
        ...weekdays.map((weekday) => words.cell(metric, at(weekday, hour) ?? noFigures)),
      ]),
    },
    notes: [],
    data:
      cells.length === 0
        ? null
        : {
            columns: hourly,
            rows: weekdays.map((weekday) => words.weekday(weekday, 'short')),
            values: weekdays.map((weekday) => hours.map((hour) => valueAt(weekday, hour))),
            title: (row, column) =>
              t('dayHour', { day: words.weekday(weekdays[row] ?? 0, 'long'), hour: hours[column] ?? 0 }),
            valueName: words.metric(metric),
            text: (value) => words.value(metric, value ?? metricOf(metric, noFigures)),
            cellText: (value) => words.tiny(metric, value),
            less: t('hours.less'),
            more: t('hours.more'),
          },
  };
}

function hoursSentence(cells: StatHours['cells'], metric: StatMetric, words: ChartWords): string {
  const { t } = words;
  if (cells.length === 0) return t('series.empty');
  const weighty = isAdditive(metric) ? cells : cells.filter(({ figures }) => figures.carts >= enoughCarts);
  if (weighty.length === 0) return t('hours.few', { count: enoughCarts });
  const amountOf = (figures: Figures) => metricOf(metric, figures) ?? 0;
  const peak = weighty.reduce((best, one) => (amountOf(one.figures) > amountOf(best.figures) ? one : best));
  if (amountOf(peak.figures) === 0) return t('series.zero', { name: words.metric(metric) });
  return t(isAdditive(metric) ? 'hours.peak' : 'hours.peakOf', {
    name: words.metric(metric),
    day: words.weekday(peak.weekday, 'long'),
    from: peak.hour,
    until: (peak.hour + 1) % 24,
    value: words.of(metric, peak.figures),
    carts: peak.figures.carts,
  });
}
