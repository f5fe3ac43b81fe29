import type { StatNote } from '#contract/app/stat-notes.ts';
import { metricOf, type StatMetric, type StatSearch, type StatSeries } from '#contract/app/stats.ts';
import type { LineData } from '#src/ui/charts/line-data.ts';
import { isGoingOn } from '../is-going-on.ts';
import { type ChartModel, textCell } from './chart-model.ts';
import { type ChartWords, isShare } from './chart-words.ts';
import { noteMarks } from './note-marks.ts';
import { rateBenchmark } from './rate-benchmark.ts';
import { seriesSentence } from './series-sentence.ts';

type Asked = Pick<StatSearch, 'metric' | 'compare'> & {
  /** When the numbers were asked for. */
  now: Date;
};

/** A metric over time, held against another period, with what was noted on its days. */
export function seriesModel(
  answer: StatSeries,
  { metric, compare, now }: Asked,
  notes: readonly Pick<StatNote, 'day' | 'text'>[],
  words: ChartWords,
): ChartModel<LineData> {
  const { t } = words;
  const { grain, current, previous } = answer;
  const before = previous?.buckets ?? [];
  const moments = current.buckets.map(({ at }) => at);
  const marks = noteMarks(notes, moments, current.last);
  const last = current.buckets.at(-1);
  const isLastOpen = last !== undefined && isGoingOn(last.at, grain, now);
  const titleOf = (at: string) =>
    isLastOpen && at === last.at ? t('soFar', { moment: words.title(at, grain) }) : words.title(at, grain);
  const benchmark = metric === 'rate' ? rateBenchmark : undefined;
  const points = current.buckets.map(({ at, figures }, index) => {
    const other = before[index];
    return {
      tick: words.tick(at, grain),
      title: titleOf(at),
      now: metricOf(metric, figures),
      before: other ? metricOf(metric, other.figures) : null,
      beforeTitle: other && words.title(other.at, grain),
    };
  });
  const name = words.metric(metric);
  return {
    sentence: seriesSentence(answer, metric, compare, words),
    table: {
      columns: [
        textCell(t('moment')),
        words.column(metric),
        ...(previous
          ? [textCell(t('series.other')), words.column(metric, t('series.before', { name }))]
          : []),
      ],
      rows: current.buckets.map(({ at, figures }, index) => {
        const other = before[index];
        const row = [textCell(titleOf(at)), words.cell(metric, figures)];
        if (!previous) return row;
        return [
          ...row,
          textCell(other ? words.title(other.at, grain) : '—'),
          words.cell(metric, other?.figures ?? null),
        ];
      }),
    },
    notes: [
      ...marks.map(({ number, day, text }) => t('series.note', { number, day: words.day(day), text })),
      ...(benchmark ? [benchmarkWords(words)] : []),
    ],
    data:
      current.totals.carts === 0
        ? null
        : {
            points,
            isLastOpen,
            now: t('series.now'),
            before: previous
              ? t(compare === 'year' ? 'series.yearShort' : 'series.previousShort')
              : undefined,
            marks,
            reference: benchmark && { ...benchmark, text: t('benchmarkShort', benchmark) },
            text: (value) => words.value(metric, value),
            axisText: (value) => words.brief(metric, value),
            least: leastStep(metric),
          },
  };
}

/** The band of other stores that rates are held against. */
export function benchmarkWords({ t, exact }: ChartWords): string {
  const { from, to, source, year } = rateBenchmark;
  return t('benchmark', { from: exact(from), to: exact(to), source, year });
}

/** One cart, one real, one percent. */
export function leastStep(metric: StatMetric): number {
  if (isShare(metric)) return 0.01;
  return metric === 'carts' || metric === 'recovered' ? 1 : 100;
}
