import { type Figures, metricOf, type StatMetric } from '#contract/app/stats.ts';

/**
 * How a metric stands against the period before. `percent` is a share of 1 of what was, `points` a difference of two
 * shares. `new`: there was nothing, so that no percent could be told. Null: nothing to compare.
 */
export type Change =
  | { kind: 'percent' | 'points'; by: number; isLoss: boolean; isGain: boolean }
  | { kind: 'same' }
  | { kind: 'new' }
  | null;

const shares: ReadonlySet<StatMetric> = new Set(['rate', 'refusedShare']);
const good: ReadonlySet<StatMetric> = new Set(['recovered', 'recoveredCents', 'rate']);
const bad: ReadonlySet<StatMetric> = new Set(['refusedShare']);

/** More carts are neither loss nor gain: they come with more visits. */
export function changeOf(metric: StatMetric, current: Figures, previous: Figures | null): Change {
  if (!previous) return null;
  const [now, then] = [metricOf(metric, current), metricOf(metric, previous)];
  if (now === null || (then === null && now === 0)) return null;
  if (now === then) return { kind: 'same' };
  if (then === null || (then === 0 && !shares.has(metric))) return { kind: 'new' };
  const by = shares.has(metric) ? now - then : (now - then) / then;
  const better = good.has(metric) ? by > 0 : bad.has(metric) && by < 0;
  const worse = good.has(metric) ? by < 0 : bad.has(metric) && by > 0;
  return { kind: shares.has(metric) ? 'points' : 'percent', by, isLoss: worse, isGain: better };
}
