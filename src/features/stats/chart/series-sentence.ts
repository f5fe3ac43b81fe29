import type { Comparison } from '#contract/app/stat-periods.ts';
import { metricOf, type StatMetric, type StatSeries } from '#contract/app/stats.ts';
import { changeOf } from '../change.ts';
import type { ChartWords } from './chart-words.ts';

/** The peak, and how the whole period stands against the other one. */
export function seriesSentence(
  { grain, current, previous }: StatSeries,
  metric: StatMetric,
  compare: Comparison,
  words: ChartWords,
): string {
  const { t } = words;
  if (current.totals.carts === 0) return t('series.empty');
  const name = words.metric(metric);
  const values = current.buckets.map(({ at, figures }) => ({ at, value: metricOf(metric, figures) ?? 0 }));
  const peak = values.reduce((best, one) => (one.value > best.value ? one : best), { at: '', value: 0 });
  if (peak.value === 0) return t('series.zero', { name });
  const value = words.value(metric, peak.value);
  const moment = words.moment(peak.at, grain);
  const peakWords = t(values.length === 1 ? 'series.one' : 'series.peak', { grain, name, moment, value });
  const against = previous ? changeWords() : '';
  return against ? `${peakWords}; ${against}.` : `${peakWords}.`;

  function changeWords(): string {
    const change = changeOf(metric, current.totals, previous?.totals ?? null);
    if (!change) return '';
    const other = t(compare === 'year' ? 'series.year' : 'series.previous');
    if (change.kind === 'new') return t('series.new', { other });
    if (change.kind === 'same') return t('series.same', { other });
    const by = Math.abs(change.by);
    const size = change.kind === 'points' ? t('points', { by: words.points(by) }) : words.percent(by);
    return t(change.by > 0 ? 'series.above' : 'series.below', { by: size, other });
  }
}
