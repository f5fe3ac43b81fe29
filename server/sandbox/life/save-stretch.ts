import { and, eq, inArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { insertRows } from '../insert-rows.ts';
import { type CustomerRow, carts, customers, transactions } from '../schema.ts';
import { fates, lives } from '../schema-life.ts';
import { orders, webhookDeliveries } from '../schema-sales.ts';
import { promocodes } from '../schema-settings.ts';
import type { Stretch } from './stretch.ts';

/** Writes what a stretch changed. Of customers and coupons that are there already, only what a sale changes. */
export async function saveStretch(client: pg.PoolClient, stretch: Stretch): Promise<void> {
  const { store, life, changed, newcomers, buyers } = stretch;
  const db = drizzle(client);
  const living = [...changed];
  await insertRows(client, customers, newcomers);
  await insertRows(
    client,
    carts,
    living.map(({ cart }) => cart),
    { replace: true },
  );
  await insertRows(client, transactions, [...stretch.payments], { replace: true });
  await insertRows(client, orders, stretch.orders);
  await insertRows(client, webhookDeliveries, stretch.outbox.rows);
  await saveFates(client, stretch);
  await saveBuyers(client, store.id, [...buyers]);
  for (const id of stretch.coupons) {
    const used = stretch.world.promocodes.get(id)?.used ?? 0;
    await db
      .update(promocodes)
      .set({ used })
      .where(and(eq(promocodes.storeId, store.id), eq(promocodes.id, id)));
  }
  await db.update(lives).set(life).where(eq(lives.storeId, store.id));
}

async function saveBuyers(client: pg.PoolClient, storeId: number, buyers: CustomerRow[]): Promise<void> {
  if (buyers.length === 0) return;
  await client.query(
    `update sandbox.customers c set last_order_at = b.at, last_order_cents = b.cents
      from unnest($2::int[], $3::timestamptz[], $4::int[]) as b (id, at, cents)
      where c.store_id = $1 and c.id = b.id`,
    [
      storeId,
      buyers.map((buyer) => buyer.id),
      buyers.map((buyer) => buyer.lastOrderAt?.toISOString()),
      buyers.map((buyer) => buyer.lastOrderCents),
    ],
  );
}

async function saveFates(client: pg.PoolClient, { store, changed }: Stretch): Promise<void> {
  const rows = [...changed].flatMap(({ cart, deeds }) => {
    const [next] = deeds;
    return next ? [{ storeId: store.id, cartId: cart.id, at: new Date(next.at * 1000), deeds }] : [];
  });
  await insertRows(client, fates, rows, { replace: true });
  const ended = [...changed].filter(({ deeds }) => deeds.length === 0).map(({ cart }) => cart.id);
  if (ended.length === 0) return;
  await drizzle(client)
    .delete(fates)
    .where(and(eq(fates.storeId, store.id), inArray(fates.cartId, ended)));
}
