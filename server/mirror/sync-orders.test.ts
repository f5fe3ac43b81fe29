import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deskCarts } from '#server/desk/schema.ts';
import { watchOrder } from '#server/desk/watch-order.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { testDatabase } from '../../test/test-database.ts';
import type { FakeCart } from './fake-yampi.ts';
import { loadState } from './sync-state.ts';
import { series, testSync } from './test-sync.ts';

const { pool, db } = testDatabase();
const setUp = testSync({ pool, db });
const minute = 60_000;

test('when carts leave, the orders since they were last seen are read, and theirs are won', async () => {
  const { fake, run, alias } = setUp(series(250));
  await run();
  const [left] = fake.carts.splice(120, 1);
  const created = { date: '2026-11-20 12:01:00.000000', timezone_type: 3, timezone: 'America/Sao_Paulo' };
  const metadata = { data: [{ key: 'cart_id', value: String(left?.id) }] };
  fake.orders.push({ id: 9, authorized: true, created_at: created, metadata });
  fake.orders.push({ id: 10, authorized: false, created_at: created, metadata });
  await run(2 * minute);
  const asked = () => fake.calls.filter(({ name }) => name === 'listOrders').map(({ query }) => query.date);
  expect(asked()).toEqual(['created_at:2026-11-20|2026-11-20']);
  const [row] = await db.select().from(deskCarts).where(eq(deskCarts.store, alias));
  expect(row).toMatchObject({
    cartId: String(left?.id),
    state: 'won',
    won: { rule: 'token', orderId: '9', by: null },
  });
  await run(2 * minute);
  expect(asked()).toHaveLength(1);
});

test('an order that waits is looked at until it is paid, and a sale until nobody can take it back', async () => {
  const waiting = { transactions: { data: [{ id: 1, status: 'waiting_payment' }] } };
  const [cart, ...others] = series(20, { from: '2026-11-18T12:00:00Z' });
  const { fake, run, alias } = setUp([{ ...(cart as FakeCart), wire: waiting }, ...others]);
  await run();
  const created = { date: '2026-11-18 10:00:00.000000', timezone_type: 3, timezone: 'America/Sao_Paulo' };
  const metadata = { data: [{ key: 'cart_id', value: String(cart?.id) }] };
  const order = { id: 9, authorized: false, created_at: created, metadata };
  // Made two days before its cart left.
  fake.orders.push(order, { id: 10, authorized: false, created_at: created });
  fake.carts.shift();
  await run(60 * minute);
  const asked = () => fake.calls.filter(({ name }) => name === 'getOrder').length;
  const stands = async () => (await db.select().from(deskCarts).where(eq(deskCarts.store, alias)))[0]?.state;
  expect([await stands(), asked()]).toEqual([undefined, 0]);
  await run(12 * 60 * minute);
  expect([await stands(), asked()]).toEqual([undefined, 1]);
  fake.orders[0] = { ...order, authorized: true };
  await run(12 * 60 * minute);
  expect([await stands(), asked()]).toEqual(['won', 2]);
  await run(12 * 60 * minute);
  expect(asked()).toBe(2);
  fake.orders[0] = { ...order, authorized: true, status: { data: { id: 8, alias: 'cancelled' } } };
  await run(12 * 60 * minute);
  expect([await stands(), asked()]).toEqual(['new', 3]);
  await run(48 * 60 * minute);
  expect(asked()).toBe(3);
});

test('an order that is not to be had is asked for once, and holds nothing up', async () => {
  const { fake, run, alias, clock } = setUp(series(5));
  await run();
  await watchOrder(db, alias, { id: '77', createdAt: new Date(clock.at), isPaid: false }, new Date(clock.at));
  fake.before = ({ name }) => {
    if (name === 'getOrder') throw new UpstreamError('not_found', 'getOrder: HTTP 404');
  };
  for (let hours = 0; hours < 3; hours++)
    expect(await run(61 * minute)).toMatchObject({ state: 'idle', problem: null });
  expect(fake.calls.filter(({ name }) => name === 'getOrder')).toHaveLength(1);
});

test('orders go on from the page they got to; a store that tells none has its carts read all the same', async () => {
  const { fake, run, alias } = setUp(series(50));
  await run();
  fake.carts.splice(10, 1);
  fake.ordersPages = 3;
  fake.orders.push({ id: 9, authorized: false });
  const asked = () => fake.calls.filter(({ name }) => name === 'listOrders').map(({ query }) => query.page);
  fake.before = ({ name, query }) => {
    if (name === 'listOrders' && query.page === 2)
      throw new UpstreamError('busy', 'spent', { retryAfter: 30 });
  };
  await run(2 * minute);
  expect((await loadState(db, alias)).store).toMatchObject({ ordersPage: 2, problem: null });
  fake.before = () => {};
  await run(minute);
  expect(asked()).toEqual([1, 2, 2, 3]);
  fake.carts.splice(10, 1);
  fake.before = ({ name }) => {
    if (name === 'listOrders') throw new UpstreamError('not_found', 'listOrders: HTTP 404');
  };
  expect(await run(2 * minute)).toMatchObject({ state: 'idle', problem: null });
  expect((await loadState(db, alias)).store?.ordersSince).toBeNull();
});
