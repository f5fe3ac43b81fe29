import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deskCarts } from '#server/desk/schema.ts';
import type { PaidOrder } from '#server/yampi/read-orders.ts';
import { testDatabase } from '../../test/test-database.ts';
import { matchOrder } from './match-order.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const day = 86_400_000;
const ordered = new Date('2026-11-20T12:00:00.000Z');
const ago = (days: number) => new Date(ordered.getTime() - days * day);
const order: PaidOrder = {
  id: '900',
  createdAt: ordered.toISOString(),
  customerId: '7',
  cartToken: null,
  cartId: null,
  utmSource: null,
};
let made = 0;

/** Carts of customer 7, one day and five and thirty old; only the second has left the list. */
async function setUp() {
  const store = `match-${process.pid}-${++made}`;
  const cart = (id: number, days: number) =>
    sampleRecord(id, { customerId: '7', createdAt: ago(days).toISOString(), token: `token-${id}` });
  await storeListedCarts(db, store, [cart(1, 1), cart(2, 5), cart(3, 30)], ordered);
  await db
    .update(mirrorCarts)
    .set({ goneAt: ordered })
    .where(and(eq(mirrorCarts.store, store), eq(mirrorCarts.id, '2')));
  const contacted = (cartId: string, row: Partial<typeof deskCarts.$inferInsert>) =>
    db.insert(deskCarts).values({
      store,
      cartId,
      customerId: '7',
      state: 'contacted',
      version: 1,
      revision: 1,
      contactById: 'u1',
      contactByName: 'Ana',
      contactChannel: 'whatsapp',
      ...row,
    });
  const won = async () => {
    const rows = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
    return rows
      .filter((row) => row.won)
      .map(({ cartId, state, won: sale }) => [cartId, state, sale?.rule, sale?.by?.id]);
  };
  return { store, contacted, won };
}

test.each<[string, Partial<PaidOrder>, string, string]>([
  ['its token', { cartToken: 'token-3', cartId: '1' }, '3', 'token'],
  ['its id among the metadata', { cartId: '3' }, '3', 'token'],
  [
    'an unknown token, then our link: the one that left',
    { cartToken: '?', utmSource: 'Resgate' },
    '2',
    'utm',
  ],
  ['the customer: the one that left', {}, '2', 'customer'],
])('a cart is found by %s', async (_, known, cartId, rule) => {
  const { store, won } = await setUp();
  await matchOrder(db, store, { ...order, ...known });
  expect(await won()).toEqual([[cartId, 'won', rule, undefined]]);
});

test.each<[string, Partial<PaidOrder>]>([
  ['nobody', { customerId: '0' }],
  ['another customer', { customerId: '8' }],
  ['a customer, too late', { createdAt: new Date(ordered.getTime() + 8 * day).toISOString() }],
  ['a customer, before any cart', { createdAt: ago(60).toISOString() }],
])('an order of %s changes nothing', async (_, known) => {
  const { store, won } = await setUp();
  await matchOrder(db, store, { ...order, ...known });
  expect(await won()).toEqual([]);
});

test('it is won by who contacted the customer last within seven days before, about whichever cart', async () => {
  const { store, contacted, won } = await setUp();
  await contacted('1', { contactAt: ago(2), contactById: 'u2', contactByName: 'Bia' });
  await contacted('3', { contactAt: ago(3) });
  await matchOrder(db, store, order);
  expect(await won()).toEqual([['2', 'won', 'customer', 'u2']]);
});

test.each([
  ['too early', ago(8)],
  ['after the order', ago(-1)],
])('a contact %s is credited with nothing', async (_, contactAt) => {
  const { store, contacted, won } = await setUp();
  await contacted('1', { contactAt });
  await matchOrder(db, store, order);
  expect(await won()).toEqual([['2', 'won', 'customer', undefined]]);
});

test('a cart that is still listed was not bought, but by its token', async () => {
  const { store, won } = await setUp();
  await db.update(mirrorCarts).set({ goneAt: null }).where(eq(mirrorCarts.store, store));
  await matchOrder(db, store, { ...order, utmSource: 'resgate' });
  expect(await won()).toEqual([]);
  await matchOrder(db, store, { ...order, cartToken: 'token-1' });
  expect(await won()).toEqual([['1', 'won', 'token', undefined]]);
});

test('of two orders the one that names the cart keeps it, in whatever order they are read', async () => {
  const { store, won } = await setUp();
  const other = { ...order, id: '901' };
  const named = { ...order, cartToken: 'token-2' };
  for (const one of [other, named, other]) await matchOrder(db, store, one);
  expect(await won()).toEqual([['2', 'won', 'token', undefined]]);
  const rows = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  expect(rows.map(({ version, won: sale }) => [version, sale?.orderId])).toEqual([[2, '900']]);
});

test('read again, an order changes nothing, and raises nothing', async () => {
  const { store } = await setUp();
  await matchOrder(db, store, order);
  const before = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  await matchOrder(db, store, order);
  expect(await db.select().from(deskCarts).where(eq(deskCarts.store, store))).toEqual(before);
});

test('what somebody said about a sale stays, and so does the wish not to be contacted', async () => {
  const { store, contacted, won } = await setUp();
  const said = {
    at: ago(1).toISOString(),
    by: { id: 'u9', name: 'Caio' },
    channel: null,
    rule: 'said',
    orderId: null,
  } as const;
  await contacted('2', { state: 'won', won: said });
  await matchOrder(db, store, order);
  expect(await won()).toEqual([['2', 'won', 'said', 'u9']]);
  await contacted('1', { state: 'opted_out' });
  await matchOrder(db, store, { ...order, id: '901', cartToken: 'token-1' });
  expect(await won()).toContainEqual(['1', 'opted_out', 'token', undefined]);
});
