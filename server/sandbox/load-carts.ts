import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import {
  type CartRow,
  type CustomerRow,
  carts,
  customers,
  type TransactionRow,
  transactions,
} from './schema.ts';
import type { LoadedCart } from './wire/cart.ts';

type Window = { where: SQL | undefined; order: SQL[]; limit: number; offset?: number };

/**
 * Carts with their customer and payment attempts, oldest attempt first. Three queries and no join: deep pages would
 * join thousands of carts only to skip them.
 */
export async function loadCarts(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  window: Window,
): Promise<LoadedCart[]> {
  if (window.limit === 0) return [];
  const rows = await db
    .select()
    .from(carts)
    .where(window.where)
    .orderBy(...window.order)
    .limit(window.limit)
    .offset(window.offset ?? 0);
  return withRelations(db, storeId, rows);
}

/** Adds to carts what always goes with them. */
export async function withRelations(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  rows: readonly CartRow[],
): Promise<LoadedCart[]> {
  const people = await loadCustomers(
    db,
    storeId,
    rows.map((cart) => cart.customerId),
  );
  const attempts = await attemptsOf(db, storeId, rows);
  return rows.map((cart) => ({
    cart,
    customer: people.get(cart.customerId ?? 0) ?? null,
    transactions: attempts.get(cart.id) ?? [],
  }));
}

/** Customers by their id; null and unknown ids are left out. */
export async function loadCustomers(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  of: readonly (number | null)[],
): Promise<ReadonlyMap<number, CustomerRow>> {
  const ids = [...new Set(of)].filter((id) => id !== null);
  const rows = ids.length
    ? await db
        .select()
        .from(customers)
        .where(and(eq(customers.storeId, storeId), inArray(customers.id, ids)))
    : [];
  return new Map(rows.map((row) => [row.id, row]));
}

async function attemptsOf(db: Pick<NodePgDatabase, 'select'>, storeId: number, of: readonly CartRow[]) {
  // Only carts with a chosen payment have attempts.
  const ids = of.filter((cart) => cart.paymentId !== null).map((cart) => cart.id);
  const rows = ids.length
    ? await db
        .select()
        .from(transactions)
        .where(and(eq(transactions.storeId, storeId), inArray(transactions.cartId, ids)))
        .orderBy(asc(transactions.id))
    : [];
  const byCart = new Map<number, TransactionRow[]>();
  for (const row of rows) {
    if (row.cartId !== null) byCart.set(row.cartId, [...(byCart.get(row.cartId) ?? []), row]);
  }
  return byCart;
}
