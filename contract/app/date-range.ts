import { addDays, type Day, dayOf, endOfDay, startOfDay } from '../sao-paulo.ts';

/** Presets of a date filter. Days are São Paulo days and today counts as one of them. */
export const ranges = ['all', 'today', '7d', '30d', '90d', 'custom'] as const;
export type Range = (typeof ranges)[number];

export type RangeFilter = { range: Range; from?: Day | undefined; to?: Day | undefined };

const daysOf = { today: 1, '7d': 7, '30d': 30, '90d': 90 } as const;

/** First and last day (inclusive) of a range; null for an open end. A custom range given backwards is turned round. */
export function daysOfRange(filter: RangeFilter, now: Date): { first: Day | null; last: Day | null } {
  if (filter.range === 'all') return { first: null, last: null };
  if (filter.range === 'custom') {
    const { from = null, to = null } = filter;
    return from && to && from > to ? { first: to, last: from } : { first: from, last: to };
  }
  const today = dayOf(now);
  return { first: addDays(today, 1 - daysOf[filter.range]), last: today };
}

/** The same as instants: `from` inclusive, `until` exclusive, ISO. */
export function instantsOfRange(
  filter: RangeFilter,
  now: Date,
): { from: string | null; until: string | null } {
  const { first, last } = daysOfRange(filter, now);
  return { from: first && startOfDay(first), until: last && endOfDay(last) };
}
