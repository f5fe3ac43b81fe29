import { and, asc, eq, inArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { loadCustomers } from './load-carts.ts';
import { loadPaymentMethods } from './load-world.ts';
import { type StoreRow, transactions } from './schema.ts';
import type { OrderRow } from './schema-sales.ts';
import { promocodes, statuses } from './schema-settings.ts';
import type { LoadedOrder, OrderWorld } from './wire/order.ts';

/** What orders are shown by. */
export async function loadOrderWorld(
  db: Pick<NodePgDatabase, 'select'>,
  store: StoreRow,
  now: Date,
): Promise<OrderWorld> {
  const known = await db.select().from(statuses).where(eq(statuses.storeId, store.id));
  const coupons = await db.select().from(promocodes).where(eq(promocodes.storeId, store.id));
  return {
    store,
    now,
    methods: await loadPaymentMethods(db, store.id),
    statuses: new Map(known.map((row) => [row.id, row])),
    promocodes: new Map(coupons.map((row) => [row.id, row])),
  };
}

/** Orders with their customer and payments, oldest payment first. */
export async function withOrderRelations(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  rows: readonly OrderRow[],
): Promise<LoadedOrder[]> {
  const people = await loadCustomers(
    db,
    storeId,
    rows.map((order) => order.customerId),
  );
  const ids = rows.map((order) => order.id);
  const payments = ids.length
    ? await db
        .select()
        .from(transactions)
        .where(and(eq(transactions.storeId, storeId), inArray(transactions.orderId, ids)))
        .orderBy(asc(transactions.id))
    : [];
  return rows.map((order) => ({
    order,
    customer: people.get(order.customerId ?? 0) ?? null,
    transactions: payments.filter((payment) => payment.orderId === order.id),
  }));
}
