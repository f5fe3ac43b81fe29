import { and, count, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { CartRow } from '#contract/app/carts.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import { triageOf } from '#server/desk/triage-of.ts';
import type { Db } from '#server/store/database.ts';
import { cartRowOf, type LightRow } from './cart-rows.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Table rows of a store as rows of the list, with what the team did about them and the customers' other open carts. */
export async function completeRows(
  db: Db,
  store: string,
  rows: readonly LightRow[],
  now: Date,
): Promise<CartRow[]> {
  if (rows.length === 0) return [];
  const [triages, open] = await Promise.all([triagesOf(db, store, rows), openCounts(db, store, rows)]);
  return rows.map((row) => {
    const others = (open.get(row.customerId) ?? 0) - (row.goneAt ? 0 : 1);
    return {
      ...cartRowOf(row),
      siblings: Math.max(0, others),
      triage: triageOf(triages.get(row.id) ?? null, now),
    };
  });
}

async function triagesOf(db: Db, store: string, rows: readonly LightRow[]) {
  const ids = rows.map(({ id }) => id);
  const known = await db
    .select(getTableColumns(desk))
    .from(desk)
    .where(and(eq(desk.store, store), inArray(desk.cartId, ids)));
  return new Map(known.map((row) => [row.cartId, row]));
}

/** Who is no customer has no other carts. */
async function openCounts(db: Db, store: string, rows: readonly LightRow[]) {
  const customers = [...new Set(rows.map(({ customerId }) => customerId))].filter((id) => id !== '0');
  if (customers.length === 0) return new Map<string, number>();
  const known = await db
    .select({ customerId: carts.customerId, open: count() })
    .from(carts)
    .where(and(eq(carts.store, store), inArray(carts.customerId, customers), isNull(carts.goneAt)))
    .groupBy(carts.customerId);
  return new Map(known.map(({ customerId, open }) => [customerId, open]));
}
