import { addDays, type Day, dayOf, endOfDay, startOfDay } from '../sao-paulo.ts';
import { daysOfRange, type RangeFilter } from './date-range.ts';

/** `previous`: as many days right before. `year`: the same days a year earlier. */
export const comparisons = ['none', 'previous', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

export const grains = ['hour', 'day', 'week'] as const;
export type Grain = (typeof grains)[number];

/** São Paulo days, both inclusive; null: without limit. `from` inclusive and `until` exclusive are ISO instants. */
export type Period = { first: Day | null; last: Day | null; from: string | null; until: string | null };

type PeriodSearch = RangeFilter & { compare: Comparison; weekdays: boolean };

const dayMs = 86_400_000;

/**
 * The period asked for and the one to hold against it, which is as long: as long as today is not over, the other one ends
 * at the same time of its day. With `weekdays` it is moved by whole weeks, so that Mondays meet Mondays.
 */
export function periodsOf(search: PeriodSearch, now: Date): { current: Period; previous: Period | null } {
  const { first, last } = daysOfRange(search, now);
  const current = periodOf(first, last);
  if (search.compare === 'none' || !first || !last) return { current, previous: null };
  const move = shiftOf(search, first, last);
  const [from, to] = [move(first), move(last)];
  const previous = periodOf(from, to);
  const today = dayOf(now);
  if (today < first || today > last) return { current, previous };
  const passed = now.getTime() - Date.parse(startOfDay(today));
  const cut = new Date(Date.parse(startOfDay(move(today))) + passed).toISOString();
  return { current, previous: { ...previous, last: move(today), until: cut } };
}

function periodOf(first: Day | null, last: Day | null): Period {
  return { first, last, from: first && startOfDay(first), until: last && endOfDay(last) };
}

function shiftOf({ compare, weekdays }: PeriodSearch, first: Day, last: Day): (day: Day) => Day {
  if (compare === 'year') return weekdays ? (day) => addDays(day, -364) : yearBefore;
  const days = daysFrom(first, last) + 1;
  const shift = weekdays ? Math.ceil(days / 7) * 7 : days;
  return (day) => addDays(day, -shift);
}

/** 29 February is held against the 28th. */
function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return day.endsWith('-02-29') ? `${year}-02-28` : year + day.slice(4);
}

function daysFrom(first: Day, last: Day): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / dayMs);
}

/** The grain a chart of the period starts with: hours up to two days, days up to three months, then weeks. */
export function grainFor({ first, last }: Period): Grain {
  if (!first || !last) return 'week';
  const days = daysFrom(first, last) + 1;
  return days <= 2 ? 'hour' : days <= 92 ? 'day' : 'week';
}
