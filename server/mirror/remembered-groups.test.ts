import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { expect, test } from 'vitest';
import { type CartFilter, cartFilter } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { testDatabase } from '../../test/test-database.ts';
import { rememberGroups } from './remembered-groups.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts as carts } from './schema.ts';
import { storeListedCarts, storeLookedUpCart } from './store-carts.ts';
import { summarizeCarts } from './summarize-carts.ts';
import { markGone } from './sync-state.ts';

const { pool, db } = testDatabase();
const now = new Date('2026-11-20T15:00:00Z');
const all = defaultsOf(cartFilter);
const createdAt = '2026-11-02T12:00:00.000Z';
const records = [1, 2, 3].map((id) => sampleRecord(id, { totalCents: 100, name: `Pessoa ${id}`, createdAt }));
let made = 0;

/** A store of three carts whose counts are remembered, and how many scans that took. */
async function setUp() {
  const store = `groups-${process.pid}-${++made}`;
  const scans: string[] = [];
  const logger = { logQuery: (query: string) => void (query.includes('group by') && scans.push(query)) };
  const groupsOf = rememberGroups(drizzle(pool, { logger }));
  await storeListedCarts(db, store, records, now);
  const ask = async (filter: Partial<CartFilter> = {}, at = now) => {
    const wanted = { ...all, ...filter };
    return summarizeCarts(await groupsOf(store, wanted, at), wanted);
  };
  return { store, scans, ask };
}

test('while nothing changes nothing is counted twice, whatever is chosen in the facets', async () => {
  const { store, scans, ask } = await setUp();
  await Promise.all([ask(), ask()]);
  expect(await ask()).toEqual({ count: 3, totalCents: 300 });
  expect(await ask({ refused: true })).toEqual({ count: 0, totalCents: 0 });
  expect(await ask({ source: ['(none)'] })).toMatchObject({ count: 3 });
  // The list shows the same carts again.
  await storeListedCarts(db, store, records, new Date(now.getTime() + 60_000));
  await ask();
  expect(scans).toHaveLength(1);
  expect(await ask({ q: 'pessoa 2' })).toMatchObject({ count: 1 });
  expect(await ask({ presence: 'gone' })).toMatchObject({ count: 0 });
  expect(scans).toHaveLength(3);
});

type Change = (store: string) => Promise<unknown>;

test.each<[string, Change, { count: number; totalCents: number }]>([
  [
    'a new cart',
    (store) => storeListedCarts(db, store, [sampleRecord(4)], now),
    { count: 4, totalCents: 300 },
  ],
  [
    'another total',
    (store) => storeListedCarts(db, store, [{ ...sampleRecord(1), totalCents: 50 }], now),
    { count: 3, totalCents: 250 },
  ],
  [
    'a cart that was looked up',
    (store) => storeLookedUpCart(db, store, sampleRecord(4, { totalCents: 1 }), now),
    { count: 4, totalCents: 301 },
  ],
  [
    'carts that went',
    (store) => markGone(db, { store, firstDay: '2026-11-02', lastDay: '9999-12-31' }, new Date(8e12), now),
    { count: 0, totalCents: 0 },
  ],
  [
    'carts that were deleted',
    (store) => db.delete(carts).where(eq(carts.store, store)),
    { count: 0, totalCents: 0 },
  ],
])('%s: the next answer knows', async (_, change, right) => {
  const { store, ask } = await setUp();
  expect(await ask()).toEqual({ count: 3, totalCents: 300 });
  await change(store);
  expect(await ask()).toEqual(right);
});

test('a cart that came back and a name that changed are changes too', async () => {
  const { store, ask } = await setUp();
  await db.update(carts).set({ goneAt: now }).where(eq(carts.store, store));
  expect(await ask()).toMatchObject({ count: 0 });
  await storeListedCarts(db, store, records, now);
  expect(await ask()).toMatchObject({ count: 3 });
  expect(await ask({ q: 'zulmira' })).toMatchObject({ count: 0 });
  await db.update(carts).set({ name: 'Zulmira' }).where(sql`${carts.store} = ${store} and ${carts.id} = '1'`);
  expect(await ask({ q: 'zulmira' })).toMatchObject({ count: 1 });
});

test.each([
  { createdAt: '2026-11-20T12:00:00.000Z' },
  { step: 'payment' },
  { refused: true },
  { utm: { ...sampleRecord(1).utm, source: 'facebook' } },
  { utm: { ...sampleRecord(1).utm, campaign: 'natal' } },
])('%j is a change', async (change) => {
  const { store, scans, ask } = await setUp();
  await ask();
  await storeListedCarts(db, store, [{ ...records[0], ...change } as (typeof records)[number]], now);
  await ask();
  expect(scans).toHaveLength(2);
});

test('days move on though nothing changes', async () => {
  const { store, ask } = await setUp();
  const today = sampleRecord(9, { createdAt: '2026-11-20T12:00:00.000Z' });
  await storeListedCarts(db, store, [today], now);
  expect(await ask({ range: 'today' })).toMatchObject({ count: 1 });
  expect(await ask({ range: 'today' }, new Date('2026-11-21T15:00:00Z'))).toMatchObject({ count: 0 });
});

test('a change of another store changes nothing here', async () => {
  const { scans, ask } = await setUp();
  await ask();
  await setUp();
  await ask();
  expect(scans).toHaveLength(1);
});

test('a failed count is asked for again', async () => {
  const store = `groups-${process.pid}-${++made}`;
  await storeListedCarts(db, store, records, now);
  let isAway = true;
  const logQuery = (query: string) => {
    if (isAway && query.includes('group by')) throw new Error('away');
  };
  const groupsOf = rememberGroups(drizzle(pool, { logger: { logQuery } }));
  await expect(groupsOf(store, all, now)).rejects.toThrow('away');
  isAway = false;
  expect(await groupsOf(store, all, now)).toHaveLength(1);
});
