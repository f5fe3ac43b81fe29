import { eq, sql } from 'drizzle-orm';
import { type Grain, grainFor, type Period } from '#contract/app/stat-periods.ts';
import { type Day, wallTimeOf } from '#contract/sao-paulo.ts';
import type { Queries } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Buckets of one width, one after the other. Hours are those of `createdHour`. */
export type Buckets = { grain: Grain; hours: number; start: number; count: number };

type Asked = { period: Period; previous?: Period | null; grain: Grain | 'auto'; now: Date };

const widths = { hour: 1, day: 24, week: 168 } as const satisfies Record<Grain, number>;
const widening = ['hour', 'day', 'week'] as const;
/** With more, a chart shows nothing and an answer only grows: the next wider grain is taken. */
const most: Record<Grain, number> = { hour: 62 * 24, day: 5 * 366, week: Number.POSITIVE_INFINITY };
/** Midnight of Monday, 1969-12-29. */
const someMonday = -72;

/**
 * The buckets of a period, up to now or the store's last cart, and those of the period it is held against, which are cut
 * at the same distance from its beginning.
 */
export async function bucketsOf(
  on: Queries,
  store: string,
  { period, previous, grain, now }: Asked,
): Promise<{ current: Buckets; previous: Buckets | null }> {
  const known = await hoursWithCarts(on, store, now);
  const first = period.first === null ? known.first : firstHour(period.first);
  const last = lastHour(period, known.last);
  const hours = widths[grainOf(grain === 'auto' ? grainFor(period) : grain, last - first)];
  const start = first - ((((first - someMonday) % hours) + hours) % hours);
  const current = row(start, last, hours);
  if (!previous?.first) return { current, previous: null };
  const before = firstHour(previous.first) - (first - start);
  return { current, previous: row(before, lastHour(previous, known.last), hours) };
}

/** What a bucket is called in our answers: its first day, or its hour. */
export function bucketName({ grain, hours, start }: Buckets, index: number): string {
  const text = new Date((start + index * hours) * 3_600_000).toISOString();
  return text.slice(0, grain === 'hour' ? 13 : 10);
}

/** The number of the bucket that a cart of the period falls into, in SQL. */
export function bucketIndex({ hours, start }: Buckets) {
  return sql`(${carts.createdHour} - ${start}::int) / ${hours}::int`;
}

function row(start: number, last: number, hours: number): Buckets {
  const grain = widening.find((one) => widths[one] === hours) ?? 'week';
  return { grain, hours, start, count: Math.max(0, Math.floor((last - start) / hours) + 1) };
}

function grainOf(wanted: Grain, hours: number): Grain {
  const enough = widening.slice(widening.indexOf(wanted)).find((one) => hours / widths[one] <= most[one]);
  return enough ?? 'week';
}

function lastHour({ until }: Period, newest: number): number {
  return until === null ? newest : Math.min(newest, hourOf(Date.parse(until) - 1));
}

/** From the first cart to the last one or now; in a store without carts only now. */
async function hoursWithCarts(on: Queries, store: string, now: Date) {
  const ends = {
    first: sql<number | null>`min(${carts.createdHour})`,
    last: sql<number | null>`max(${carts.createdHour})`,
  };
  const [found] = await on.select(ends).from(carts).where(eq(carts.store, store));
  const present = hourOf(now.getTime());
  return { first: found?.first ?? present, last: Math.max(present, found?.last ?? present) };
}

function hourOf(epochMs: number): number {
  return Math.floor(Date.parse(`${wallTimeOf(epochMs).replace(' ', 'T')}Z`) / 3_600_000);
}

function firstHour(day: Day): number {
  return Date.parse(day) / 3_600_000;
}
