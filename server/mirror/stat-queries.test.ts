import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cartDimensions } from '#contract/app/cart-dimensions.ts';
import { ranges } from '#contract/app/date-range.ts';
import { comparisons, grains, type Period, periodsOf } from '#contract/app/stat-periods.ts';
import {
  type Breakdown,
  breakdowns,
  type Figures,
  metricOf,
  type StatSearch,
  statMetrics,
  statSearch,
} from '#contract/app/stats.ts';
import { noneTag } from '#contract/app/values.ts';
import { addDays, dayOf, wallTimeOf } from '#contract/sao-paulo.ts';
import { deskCarts, deskSpellings } from '#server/desk/schema.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { testDatabase } from '../../test/test-database.ts';
import { figuresOfRecords } from './figures-of-records.ts';
import {
  anyDimensions,
  deskRowsOf,
  hasDimensions,
  now,
  records,
  triageOfRecord,
  valuesOf,
} from './sample-queries.ts';
import { createStats } from './stats.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const store = `stat-queries-${process.pid}`;
const stats = createStats(db, () => now);

/** fb and Facebook go by one name, and CPC by a name that no cart carries. */
const merges = [
  { tag: 'source', value: 'fb', into: 'facebook' },
  { tag: 'source', value: 'Facebook', into: 'facebook' },
  { tag: 'medium', value: 'CPC', into: 'pago' },
] as const;

beforeAll(async () => {
  await storeListedCarts(db, store, records, now);
  await db.insert(deskCarts).values(deskRowsOf(store));
  await db.insert(deskSpellings).values(merges.map((merge) => ({ store, ...merge })));
});

const nameOf = (tag: string, value: string) =>
  merges.find((one) => one.tag === tag && one.value === value)?.into ?? value;

/** The record under the names that the store has merged. */
function named(record: CartRecord): CartRecord {
  const { source, medium } = record.utm;
  const utm = {
    ...record.utm,
    source: source && nameOf('source', source),
    medium: medium && nameOf('medium', medium),
  };
  return { ...record, utm };
}

function matching(search: StatSearch, { from, until }: Period): CartRecord[] {
  const asked = { ...search, source: search.source.map((one) => nameOf('source', one)) };
  asked.medium = search.medium.map((one) => nameOf('medium', one));
  return records.filter(
    (record) =>
      (!from || record.createdAt >= from) &&
      (!until || record.createdAt < until) &&
      (!search.refused || record.refused) &&
      hasDimensions(asked, named(record)),
  );
}

const isWon = (record: CartRecord) => triageOfRecord(record).won !== null;
const sum = (list: CartRecord[]) => figuresOfRecords(list, isWon);

const anySearch = fc
  .record({
    ...anyDimensions,
    source: fc.subarray(['facebook', 'fb', 'google', noneTag], { maxLength: 2 }),
    step: fc.subarray(['payment', 'unheard_of', noneTag], { maxLength: 2 }),
    range: fc.constantFrom(...ranges),
    from: fc.constantFrom(undefined, '2026-09-01', '2026-11-01', '2026-12-24'),
    to: fc.constantFrom(undefined, '2026-11-01', '2026-11-10', '2027-02-01'),
    refused: fc.boolean(),
    compare: fc.constantFrom(...comparisons),
    weekdays: fc.boolean(),
    grain: fc.constantFrom('auto' as const, ...grains),
    metric: fc.constantFrom(...statMetrics),
    by: fc.constantFrom(...breakdowns),
  })
  .map((fields): StatSearch => ({ ...z.parse(statSearch, {}), ...fields }));

const firstOfBucket = (createdAt: string, grain: string) => {
  const wall = wallTimeOf(createdAt);
  if (grain === 'hour') return wall.slice(0, 13).replace(' ', 'T');
  const day = dayOf(createdAt);
  return grain === 'day' ? day : addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
};

test('the series has every bucket, and each the sums of its carts', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (search) => {
      const { current, previous } = periodsOf(search, now);
      const answer = await stats.series(store, search);
      const right = matching(search, current);
      expect(answer.current).toMatchObject({ ...current, totals: sum(right) });
      const { buckets } = answer.current;
      for (const { at, figures } of buckets)
        expect([at, figures]).toEqual([
          at,
          sum(right.filter((record) => firstOfBucket(record.createdAt, answer.grain) === at)),
        ]);
      const named = new Set(buckets.map(({ at }) => at));
      for (const { createdAt } of right) expect(named).toContain(firstOfBucket(createdAt, answer.grain));
      const step = answer.grain === 'hour' ? 3_600_000 : answer.grain === 'day' ? 86_400_000 : 7 * 86_400_000;
      const times = buckets.map(({ at }) => Date.parse(at.length > 10 ? `${at}:00Z` : at));
      expect(times).toEqual(times.map((_, n) => (times[0] ?? 0) + n * step));
      expect(answer.previous === null).toBe(previous === null);
      if (!previous || !answer.previous) return;
      expect(answer.previous).toMatchObject({ ...previous, totals: sum(matching(search, previous)) });
      const carts = answer.previous.buckets.reduce((all, { figures }) => all + figures.carts, 0);
      expect(carts).toBe(answer.previous.totals.carts);
    }),
    { numRuns: 60 },
  );
}, 60_000);

const keysOf = (by: Breakdown, record: CartRecord): (string | null)[][] => {
  const { source, medium, campaign } = record.utm;
  if (by === 'origin') return [[source, medium, campaign]];
  const values = valuesOf(by, named(record));
  return values.length ? [...new Set(values)].map((value) => [value]) : [[null]];
};

function recount(search: StatSearch, period: Period | null): Map<string, Figures> {
  const groups = new Map<string, CartRecord[]>();
  for (const record of period ? matching(search, period) : [])
    for (const key of keysOf(search.by, record)) {
      const name = JSON.stringify(key);
      groups.set(name, [...(groups.get(name) ?? []), record]);
    }
  return new Map([...groups].map(([key, list]) => [key, sum(list)]));
}

test('a breakdown has every value once, in the order of its metric, and what is beyond the size as one', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, fc.integer({ min: 1, max: 4 }), async (search, size) => {
      const { current, previous } = periodsOf(search, now);
      const right = { current: recount(search, current), previous: recount(search, previous) };
      const all = await stats.breakdown(store, { ...search, size: 100 });
      const told = (of: 'current' | 'previous') =>
        new Map(
          all.rows.filter((row) => row[of]?.carts).map((row) => [JSON.stringify(row.key), row[of]] as const),
        );
      expect(told('current')).toEqual(right.current);
      expect(told('previous')).toEqual(right.previous);
      expect(all.others).toBeNull();
      expect(all.totals).toEqual({
        current: sum(matching(search, current)),
        previous: previous && sum(matching(search, previous)),
      });
      const order = all.rows.map((row) => metricOf(search.metric, row.current) ?? Number.NEGATIVE_INFINITY);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
      const few = await stats.breakdown(store, { ...search, size });
      expect(few.rows).toEqual(all.rows.slice(0, size));
      const rest = all.rows.slice(size);
      expect(few.others?.rows ?? 0).toBe(rest.length);
      const money = rest.reduce((cents, row) => cents + row.current.cents, 0);
      expect(few.others?.current.cents ?? 0).toBe(money);
      expect(few.totals).toEqual(all.totals);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('every dimension is searched in any spelling, and the totals are of all', async () => {
  const search = { ...z.parse(statSearch, {}), range: 'all' as const, size: 100 };
  const found = await stats.breakdown(store, { ...search, by: 'item', find: 'ALGODAO 100%' });
  expect(found.rows.map(({ key }) => key)).toEqual([['Calça 100% algodão']]);
  expect(found.totals.current.carts).toBe(records.length);
  const raw = await stats.breakdown(store, { ...search, by: 'origin', find: 'fb cpc' });
  expect(raw.rows.length).toBeGreaterThan(0);
  for (const { key } of raw.rows) expect([key[0], key[1]?.toLowerCase()]).toEqual(['fb', 'cpc']);
});

test('a merged row names its spellings, and its own name opens as many carts as all of them', async () => {
  const search = { ...z.parse(statSearch, {}), range: 'all' as const, size: 100 };
  const { rows } = await stats.breakdown(store, search);
  const facebook = rows.find(({ key }) => key[0] === 'facebook');
  expect(facebook?.merged).toEqual(['Facebook', 'facebook', 'fb']);
  expect(rows.filter(({ merged }) => merged.length > 0)).toHaveLength(1);
  expect(rows.map(({ key }) => key[0])).not.toContain('fb');
  for (const source of ['facebook', 'fb', 'Facebook']) {
    const answer = await stats.series(store, { ...search, source: [source] });
    expect(answer.current.totals).toEqual(facebook?.current);
  }
});

test('weekdays, hours and shares add up to the same', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (search) => {
      const right = matching(search, periodsOf(search, now).current);
      const { cells } = await stats.hours(store, search);
      for (const { weekday, hour, figures } of cells) {
        const inCell = right.filter(({ createdAt }) => {
          const wall = new Date(`${wallTimeOf(createdAt).replace(' ', 'T')}Z`);
          return wall.getUTCDay() === weekday && wall.getUTCHours() === hour;
        });
        expect(figures).toEqual(sum(inCell));
      }
      expect(cells.reduce((all, { figures }) => all + figures.carts, 0)).toBe(right.length);
      const shares = await stats.shares(store, search);
      for (const { value, isOthers, figures } of shares.series) {
        expect(isOthers).toBe(false);
        const own = right.filter((record) => named(record).utm.source === value);
        expect(figures).toEqual(
          shares.at.map((at) => sum(own.filter((one) => firstOfBucket(one.createdAt, shares.grain) === at))),
        );
      }
      const total = shares.series.flatMap(({ figures }) => figures).reduce((all, one) => all + one.cents, 0);
      expect(total).toBe(sum(right).cents);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('no dimension is left out of this test', () => {
  expect([...cartDimensions, 'origin']).toEqual(breakdowns);
});
