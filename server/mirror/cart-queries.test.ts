import { and, eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CartRow, type CartSearch, cartSorts } from '#contract/app/carts.ts';
import { priorityOf } from '#contract/app/priority.ts';
import { noneTag } from '#contract/app/values.ts';
import { deskCarts } from '#server/desk/schema.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { testDatabase } from '../../test/test-database.ts';
import { getNeighbors } from './get-neighbors.ts';
import { listCarts } from './list-carts.ts';
import { listFacets } from './list-facets.ts';
import { rememberGroups } from './remembered-groups.ts';
import {
  anySearch,
  deskRowsOf,
  expected,
  isGone,
  now,
  records,
  search,
  siblingsOf,
  triageOfRecord,
} from './sample-queries.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';
import { summarizeCarts } from './summarize-carts.ts';
import { markGone } from './sync-state.ts';

const { db } = testDatabase();
const groupsOf = rememberGroups(db);
const store = `queries-${process.pid}`;

beforeAll(async () => {
  const gone = records.filter(isGone);
  const open = records.filter((record) => !isGone(record));
  await storeListedCarts(db, store, gone, new Date('2026-11-22T00:00:00Z'));
  await storeListedCarts(db, store, open, now);
  const everything = { store, firstDay: '2010-01-01', lastDay: '9999-12-31' };
  await markGone(db, everything, now, now);
  await db.insert(deskCarts).values(deskRowsOf(store));
});

function key(sort: CartSearch['sort'], row: CartRow): number {
  if (sort === 'newest') return -Date.parse(row.createdAt);
  if (sort === 'oldest') return Date.parse(row.createdAt);
  if (sort === 'priority') return -priorityOf(row, now).score;
  const last = Number.MAX_SAFE_INTEGER;
  return row.totalCents === null ? last : sort === 'highest' ? -row.totalCents : row.totalCents;
}

async function walk(from: CartSearch): Promise<{ pages: CartRow[][]; last: string | null }> {
  const pages: CartRow[][] = [];
  let last: string | null = null;
  for (let at: string | null = ''; at !== null; ) {
    const page = await listCarts(db, store, { ...from, page: pages.length + 1, at }, now);
    pages.push(page.rows);
    last = page.previous;
    at = page.next;
  }
  return { pages, last };
}

const placeOf = (cart?: { id: string; customerId: string }) => ({
  customerId: cart?.customerId ?? '',
  cartId: cart?.id ?? '',
});
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

test('every filter and sort gives the same carts, sums and pages as a recount', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (wanted) => {
      const right = expected(wanted);
      const { pages, last } = await walk(wanted);
      const rows = pages.flat();
      expect(ids(rows).toSorted()).toEqual(ids(right).toSorted());
      const keys = rows.map((row) => key(wanted.sort, row));
      expect(keys).toEqual(keys.toSorted((a, b) => a - b));
      expect(rows.map(({ siblings, triage }) => [siblings, triage])).toEqual(
        rows.map((row) => [siblingsOf(row).length, triageOfRecord(row)]),
      );
      expect(summarizeCarts(await groupsOf(store, wanted, now), wanted)).toEqual({
        count: right.length,
        totalCents: right.reduce((sum, record) => sum + (record.totalCents ?? 0), 0),
      });
      // Back again: the same pages in reverse, and a start that says so.
      const back: CartRow[][] = [];
      for (let at = last; at !== null; ) {
        const number = pages.length - 1 - back.length;
        const page = await listCarts(db, store, { ...wanted, page: number, at }, now);
        back.unshift(page.rows);
        at = page.previous;
      }
      expect(back.map(ids)).toEqual(pages.slice(0, -1).map(ids));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('the pages of a list by priority are of one moment, though an hour passes between them', async () => {
  const wanted = search({ sort: 'priority', size: 25 });
  const atOnce = (await walk(wanted)).pages.map(ids);
  const slowly: string[][] = [];
  for (let at: string | null = ''; at !== null; ) {
    const later = new Date(now.getTime() + slowly.length * 3_600_000);
    const page = await listCarts(db, store, { ...wanted, page: slowly.length + 1, at }, later);
    slowly.push(ids(page.rows));
    at = page.next;
  }
  expect(slowly).toEqual(atOnce);
});

test('a page by its number is the page that walking finds', async () => {
  for (const sort of cartSorts) {
    const wanted = search({ sort, size: 25, presence: 'all' });
    const { pages } = await walk(wanted);
    const third = await listCarts(db, store, { ...wanted, page: 3 }, now);
    expect(ids(third.rows)).toEqual(ids(pages[2] ?? []));
    const fourth = await listCarts(db, store, { ...wanted, page: 4, at: third.next ?? '' }, now);
    expect(ids(fourth.rows)).toEqual(ids(pages[3] ?? []));
  }
});

/** The third page of a list of 25, with a position that leads to it. */
async function thirdPage(fields: Partial<CartSearch> = {}) {
  const wanted = search({ size: 25, presence: 'all', ...fields });
  const second = await listCarts(db, store, { ...wanted, page: 2 }, now);
  return { ...wanted, page: 3, at: second.next ?? '' };
}

test('a position leads past carts that came meanwhile', async () => {
  const third = await thirdPage();
  const before = await listCarts(db, store, third, now);
  const newer = sampleRecord(9_001, { createdAt: '2026-11-23T09:59:00.000Z' });
  await storeListedCarts(db, store, [newer], now);
  expect(ids((await listCarts(db, store, third, now)).rows)).toEqual(ids(before.rows));
  expect(ids((await listCarts(db, store, { ...third, at: '' }, now)).rows)).not.toEqual(ids(before.rows));
  await db.delete(mirrorCarts).where(and(eq(mirrorCarts.store, store), eq(mirrorCarts.id, newer.id)));
});

test.each<[string, Partial<CartSearch>]>([
  ['another page', { page: 5 }],
  ['the first page', { page: 1 }],
  ['another order', { sort: 'oldest' }],
  ['another size', { size: 50 }],
  ['another filter', { refused: true }],
  ['another search', { q: 'joao' }],
])('a position does not speak for %s', async (_, change) => {
  const asked = { ...(await thirdPage()), ...change };
  const answer = await listCarts(db, store, asked, now);
  const right = await listCarts(db, store, { ...asked, at: '' }, now);
  expect(ids(answer.rows)).toEqual(ids(right.rows));
});

test('a position of one store is none in another', async () => {
  const third = await thirdPage();
  const other = `${store}-twin`;
  await storeListedCarts(db, other, records.slice(50), now);
  expect(ids((await listCarts(db, other, third, now)).rows)).toEqual(
    ids((await listCarts(db, other, { ...third, at: '' }, now)).rows),
  );
});

test('a made-up position falls back to the page number', async () => {
  const third = await thirdPage();
  const right = await listCarts(db, store, { ...third, at: '' }, now);
  const moved = third.at.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
  for (const at of [
    'x',
    '12',
    '1_2',
    '--1_2_x',
    '1_x_x',
    '99999999999999999_1_x',
    'n1_1_x',
    moved,
    `-${third.at}`,
  ])
    expect(ids((await listCarts(db, store, { ...third, at }, now)).rows)).toEqual(ids(right.rows));
});

test('a page past the end is empty and says so at both ends', async () => {
  const nothing = { rows: [], next: null, previous: null };
  expect(await listCarts(db, store, search({ page: 900 }), now)).toEqual(nothing);
  expect(await listCarts(db, store, search({ page: 100_000, size: 100 }), now)).toEqual(nothing);
});

test('facets count each value under all filters but their own', async () => {
  await fc.assert(
    fc.asyncProperty(anySearch, async (wanted) => {
      const facets = listFacets(await groupsOf(store, wanted, now), wanted);
      const tally = (rows: CartRecord[], pick: (row: CartRecord) => string | null) => {
        const counts = new Map<string, number>();
        for (const row of rows) {
          const value = pick(row);
          if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        return counts;
      };
      const asMap = (facet: { value: string; count: number }[]) =>
        new Map(facet.map(({ value, count }) => [value, count]));
      const withoutSource = expected({ ...wanted, source: [] });
      expect(asMap(facets.source)).toEqual(tally(withoutSource, (row) => row.utm.source ?? noneTag));
      const withoutCampaign = expected({ ...wanted, campaign: [] });
      expect(asMap(facets.campaign)).toEqual(tally(withoutCampaign, (row) => row.utm.campaign ?? noneTag));
      expect(asMap(facets.step)).toEqual(tally(expected({ ...wanted, step: [] }), (row) => row.step));
      expect(asMap(facets.reason)).toEqual(tally(expected({ ...wanted, reason: [] }), (row) => row.refusal));
      const withoutWaiting = expected({ ...wanted, waiting: [] });
      expect(asMap(facets.waiting)).toEqual(tally(withoutWaiting, (row) => row.waitingFor));
      const withoutState = expected({ ...wanted, state: [] });
      expect(asMap(facets.state)).toEqual(tally(withoutState, (row) => triageOfRecord(row).state));
      const withoutAssignee = expected({ ...wanted, assignee: [] });
      expect(asMap(facets.assignee)).toEqual(
        tally(withoutAssignee, (row) => triageOfRecord(row).assignee?.id ?? noneTag),
      );
      expect(facets.reachable).toBe(expected({ ...wanted, reachable: true }).length);
      expect(facets.refused).toBe(expected({ ...wanted, refused: true }).length);
      const counts = facets.source.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe('neighbours', () => {
  test('agree with the list in every sort', async () => {
    for (const sort of cartSorts) {
      const wanted = search({ sort, source: ['fb', noneTag], size: 100 });
      const rows = (await walk(wanted)).pages.flat();
      for (const at of [0, 1, Math.floor(rows.length / 2), rows.length - 1]) {
        const beside = await getNeighbors(db, store, placeOf(rows[at]), wanted, now);
        expect(beside.position).toBe(at + 1);
        expect([beside.previous?.id, beside.next?.id]).toEqual([rows[at - 1]?.id, rows[at + 1]?.id]);
      }
    }
  });

  test('are unknown for a cart outside the list', async () => {
    const outside = records.find((record) => !record.refused && !isGone(record));
    const beside = await getNeighbors(db, store, placeOf(outside), search({ refused: true }), now);
    expect(beside).toEqual({ position: null, previous: null, next: null });
  });

  test('are unknown under another customer', async () => {
    const strange = { ...placeOf(records[0]), customerId: '1' };
    const beside = await getNeighbors(db, store, strange, search({ presence: 'all' }), now);
    expect(beside.position).toBeNull();
  });
});

describe('a phone is found in any spelling', () => {
  const spellings = [
    '(11) 98000-2234',
    '+55 11 98000-2234',
    '5511980002234',
    '011980002234',
    '98000-2234',
    '11 98000',
  ];
  test.each(spellings)('%s', async (q) => {
    const { rows } = await listCarts(db, store, search({ q, presence: 'all' }), now);
    expect(ids(rows)).toContain('3');
  });
});

test('nothing of another store is ever seen', async () => {
  const other = `${store}-other`;
  await storeListedCarts(db, other, [sampleRecord(1, { name: 'Outra loja' })], now);
  expect((await listCarts(db, other, search({}), now)).rows).toHaveLength(1);
  expect((await listCarts(db, store, search({ q: 'Outra loja', presence: 'all' }), now)).rows).toEqual([]);
});
