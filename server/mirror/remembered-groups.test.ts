import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { expect, test } from 'vitest';
import { type CartFilter, cartFilter } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { deskCarts, deskRevisions } from '#server/desk/schema.ts';
import { testDatabase } from '../../test/test-database.ts';
import { listFacets } from './list-facets.ts';
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

/** A store of three carts whose counts are remembered, and how many scans of all carts that took, and of the desk's. */
async function setUp() {
  const store = `groups-${process.pid}-${++made}`;
  const scans: string[] = [];
  const corrections: string[] = [];
  const logQuery = (query: string) => {
    if (query.includes('group by')) (query.includes('from "desk_carts"') ? corrections : scans).push(query);
  };
  const groupsOf = rememberGroups(drizzle(pool, { logger: { logQuery } }));
  await storeListedCarts(db, store, records, now);
  const ask = async (filter: Partial<CartFilter> = {}, at = now) => {
    const wanted = { ...all, ...filter };
    return summarizeCarts(await groupsOf(store, wanted, at), wanted);
  };
  return { store, scans, corrections, ask, groupsOf };
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
  { utm: { ...sampleRecord(1).utm, medium: 'cpc' } },
  { utm: { ...sampleRecord(1).utm, content: 'video' } },
  { utm: { ...sampleRecord(1).utm, term: 'bota' } },
  { method: 'pix' },
  { gateway: '7' },
  { brands: ['Serra'] },
  { emailsSent: 1 },
  { refusal: 'funds' },
  { waitingFor: 'pix' },
  { reach: 'whatsapp' },
  { customerId: '77' },
  { items: [{ id: '1', sku: 'A', title: 'Boné', quantity: 1, unitCents: 1, blocked: false }] },
])('%j is a change', async (change) => {
  const { store, scans, ask } = await setUp();
  await ask();
  await storeListedCarts(db, store, [{ ...records[0], ...change } as (typeof records)[number]], now);
  await ask();
  expect(scans).toHaveLength(2);
});

/** What a deed leaves: the cart's row, and one more act of the store. */
async function act(store: string, row: Partial<typeof deskCarts.$inferInsert>) {
  const common = { store, cartId: '1', customerId: '500001', state: 'new' as const, version: 1, revision: 1 };
  await db
    .insert(deskCarts)
    .values({ ...common, ...row })
    .onConflictDoUpdate({ target: [deskCarts.store, deskCarts.cartId], set: row });
  await db
    .insert(deskRevisions)
    .values({ store, revision: 1 })
    .onConflictDoUpdate({ target: deskRevisions.store, set: { revision: sql`desk_revisions.revision + 1` } });
}

test('a deed is noticed, and only the carts of the desk are counted again', async () => {
  const { store, scans, corrections, ask } = await setUp();
  expect(await ask({ state: ['won'] })).toEqual({ count: 0, totalCents: 0 });
  await act(store, { state: 'won', assigneeId: 'u1' });
  expect(await ask({ state: ['won'] })).toEqual({ count: 1, totalCents: 100 });
  expect(await ask({ state: ['new'] })).toEqual({ count: 2, totalCents: 200 });
  expect(await ask({ assignee: ['u1'] })).toEqual({ count: 1, totalCents: 100 });
  expect(await ask({ assignee: ['(none)'] })).toEqual({ count: 2, totalCents: 200 });
  expect([scans.length, corrections.length]).toEqual([1, 2]);
});

test('a snooze ends by itself', async () => {
  const { store, ask } = await setUp();
  const minute = 60_000;
  await act(store, { state: 'contacted', snoozedUntil: new Date(now.getTime() + minute) });
  expect(await ask({ state: ['snoozed'] })).toMatchObject({ count: 1 });
  const later = new Date(now.getTime() + minute);
  expect(await ask({ state: ['snoozed'] }, later)).toMatchObject({ count: 0 });
  expect(await ask({ state: ['contacted'] }, later)).toMatchObject({ count: 1 });
});

test('a state that no cart is in any more is not offered', async () => {
  const { store, groupsOf } = await setUp();
  for (const cartId of ['1', '2', '3']) await act(store, { cartId, state: 'lost' });
  const { state } = listFacets(await groupsOf(store, all, now), all);
  expect(state).toEqual([{ value: 'lost', count: 3 }]);
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
    if (isAway && query.includes('from "mirror_carts"')) throw new Error('away');
  };
  const groupsOf = rememberGroups(drizzle(pool, { logger: { logQuery } }));
  await expect(groupsOf(store, all, now)).rejects.toThrow('away');
  isAway = false;
  expect(await groupsOf(store, all, now)).toHaveLength(1);
});
