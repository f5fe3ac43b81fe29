import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { doAct } from '#server/desk/do-act.ts';
import { deskCarts } from '#server/desk/schema.ts';
import { undoAct } from '#server/desk/undo-act.ts';
import type { SeenOrder } from '#server/yampi/read-orders.ts';
import { testDatabase } from '../../test/test-database.ts';
import { matchOrder } from './match-order.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const day = 86_400_000;
const ordered = new Date('2026-11-20T12:00:00.000Z');
const ago = (days: number) => new Date(ordered.getTime() - days * day);
const order: SeenOrder = {
  id: '900',
  createdAt: ordered.toISOString(),
  customerId: '7',
  cartToken: null,
  cartId: null,
  utmSource: null,
  payment: 'paid',
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

test.each<[string, Partial<SeenOrder>, string, string]>([
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
  await matchOrder(db, store, { ...order, ...known }, ordered);
  expect(await won()).toEqual([[cartId, 'won', rule, undefined]]);
});

test.each<[string, Partial<SeenOrder>]>([
  ['nobody', { customerId: '0' }],
  ['another customer', { customerId: '8' }],
  ['a customer, too late', { createdAt: new Date(ordered.getTime() + 8 * day).toISOString() }],
  ['a customer, before any cart', { createdAt: ago(60).toISOString() }],
])('an order of %s changes nothing', async (_, known) => {
  const { store, won } = await setUp();
  await matchOrder(db, store, { ...order, ...known }, ordered);
  expect(await won()).toEqual([]);
});

test('it is won by who contacted the customer last within seven days before, about whichever cart', async () => {
  const { store, contacted, won } = await setUp();
  await contacted('1', { contactAt: ago(2), contactById: 'u2', contactByName: 'Bia' });
  await contacted('3', { contactAt: ago(3) });
  await matchOrder(db, store, order, ordered);
  expect(await won()).toEqual([['2', 'won', 'customer', 'u2']]);
});

test.each([
  ['too early', ago(8)],
  ['after the order', ago(-1)],
])('a contact %s is credited with nothing', async (_, contactAt) => {
  const { store, contacted, won } = await setUp();
  await contacted('1', { contactAt });
  await matchOrder(db, store, order, ordered);
  expect(await won()).toEqual([['2', 'won', 'customer', undefined]]);
});

test('a cart that is still listed was not bought, but by its token', async () => {
  const { store, won } = await setUp();
  await db.update(mirrorCarts).set({ goneAt: null }).where(eq(mirrorCarts.store, store));
  await matchOrder(db, store, { ...order, utmSource: 'resgate' }, ordered);
  expect(await won()).toEqual([]);
  await matchOrder(db, store, { ...order, cartToken: 'token-1' }, ordered);
  expect(await won()).toEqual([['1', 'won', 'token', undefined]]);
});

test('of two orders the one that names the cart keeps it, in whatever order they are read', async () => {
  const { store, won } = await setUp();
  const other = { ...order, id: '901' };
  const named = { ...order, cartToken: 'token-2' };
  for (const one of [other, named, other]) await matchOrder(db, store, one, ordered);
  expect(await won()).toEqual([['2', 'won', 'token', undefined]]);
  const rows = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  expect(rows.map(({ version, won: sale }) => [version, sale?.orderId])).toEqual([[2, '900']]);
});

test('read again, an order changes nothing, and raises nothing', async () => {
  const { store } = await setUp();
  await matchOrder(db, store, order, ordered);
  const before = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  await matchOrder(db, store, order, ordered);
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
  await matchOrder(db, store, order, ordered);
  expect(await won()).toEqual([['2', 'won', 'said', 'u9']]);
  await contacted('1', { state: 'opted_out' });
  await matchOrder(db, store, { ...order, id: '901', cartToken: 'token-1' }, ordered);
  expect(await won()).toContainEqual(['1', 'opted_out', 'token', undefined]);
});

const after = async (store: string, payment: SeenOrder['payment'], more: Partial<SeenOrder> = {}) =>
  matchOrder(db, store, { ...order, ...more, payment }, ordered);

test('an order that is cancelled takes its sale back: the cart stands as it stood before', async () => {
  const { store, contacted, won } = await setUp();
  const snoozedUntil = ago(-3);
  await contacted('2', { state: 'replied', contactAt: ago(1), snoozedUntil });
  await after(store, 'paid');
  expect(await won()).toEqual([['2', 'won', 'customer', 'u1']]);
  for (let times = 0; times < 2; times++) await after(store, 'off');
  const rows = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  expect(rows).toMatchObject([{ cartId: '2', state: 'replied', won: null, snoozedUntil, version: 3 }]);
  await after(store, 'paid');
  expect(await won()).toEqual([['2', 'won', 'customer', 'u1']]);
});

test('what was noted since a sale stays when it is taken back, and can be undone', async () => {
  const { store, won } = await setUp();
  await after(store, 'paid');
  const note = { kind: 'note', text: 'Quer trocar' } as const;
  const ana = { id: 'u1', name: 'Ana' };
  const named = [{ cartId: '2', customerId: '7' }];
  const asked = { id: 'n1', by: ana, deed: note, assignee: null, named, others: [] };
  await doAct(db, store, asked, () => ordered);
  await after(store, 'off');
  expect(await won()).toEqual([]);
  const [row] = await db.select().from(deskCarts).where(eq(deskCarts.store, store));
  expect(row).toMatchObject({ state: 'new', notes: 1 });
  const undone = await undoAct(db, store, 'n1', { ...ana, isOwner: false }, () => ordered);
  expect(undone.changes[0]?.triage).toMatchObject({ state: 'new', notes: 0, won: null });
});

test('an order wins one cart: a stronger rule moves it, a weaker one does not', async () => {
  const { store, won } = await setUp();
  await after(store, 'paid');
  await after(store, 'paid', { cartToken: 'token-3' });
  expect(await won()).toEqual([['3', 'won', 'token', undefined]]);
  await after(store, 'paid');
  expect(await won()).toEqual([['3', 'won', 'token', undefined]]);
  await after(store, 'off');
  expect(await won()).toEqual([]);
});

test('what somebody said about a sale outlives its order', async () => {
  const { store, won } = await setUp();
  await after(store, 'paid');
  const named = [{ cartId: '2', customerId: '7' }];
  const by = { id: 'u9', name: 'Caio' };
  await doAct(
    db,
    store,
    { id: 'w1', by, deed: { kind: 'won' }, assignee: null, named, others: [] },
    () => ordered,
  );
  await after(store, 'off');
  expect(await won()).toEqual([['2', 'won', 'said', 'u9']]);
});
