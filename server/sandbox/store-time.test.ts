import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { stores } from './schema.ts';
import { orders } from './schema-sales.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);

it('a store’s clock can be moved ahead: e-mails leave, and no other store ages', async () => {
  const store = await sandbox.store({ carts: 0 });
  const other = await sandbox.store({ carts: 0 });
  for (const { alias } of [store, other]) await sandbox.control('POST', `/${alias}/carts`, {});
  const sent = async (of: typeof store) =>
    (await (await sandbox.call(of, 'checkout/carts?skipCache=true')).json()).data[0].search.data
      .count_recover_mail_sent;
  expect(await sent(store)).toBe(0);
  const moved = await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: 5 * 3600 });
  expect(moved.status).toBe(204);
  expect([await sent(store), await sent(other)]).toEqual([2, 0]);
  expect((await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: -1 })).status).toBe(422);
});

it('a cart that was bought becomes a paid order with its token, at the store’s time', async () => {
  const store = await sandbox.store({ carts: 0 });
  const { id } = await (
    await sandbox.control('POST', `/${store.alias}/carts`, { totalCents: 19_990 })
  ).json();
  const [cart] = (await (await sandbox.call(store, 'checkout/carts')).json()).data;
  await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: 3600 });
  expect((await sandbox.control('DELETE', `/${store.alias}/carts/${id}`)).status).toBe(204);
  expect((await sandbox.control('DELETE', `/${store.alias}/carts/${id}`)).status).toBe(404);
  const [row] = await db.select().from(stores).where(eq(stores.alias, store.alias));
  const made = await db
    .select()
    .from(orders)
    .where(eq(orders.storeId, row?.id ?? 0));
  // With the 5 % that the store takes off for Pix.
  expect(made).toMatchObject([
    { cartToken: cart.token, cartId: id, totalCents: 18_990, createdAt: new Date('2026-11-23T16:00:00Z') },
  ]);
});
