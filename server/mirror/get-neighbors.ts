import { and, eq, sql } from 'drizzle-orm';
import type { CartNeighbors, CartSearch } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import { beyond, type CartPosition, cartOrder, positionOf } from './cart-order.ts';
import { cartWhere } from './cart-where.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Where a cart stands in a filtered, sorted list, and the carts beside it; all null when it is not in the list. */
export async function getNeighbors(
  db: Db,
  store: string,
  { customerId, cartId }: { customerId: string; cartId: string },
  search: CartSearch,
  now: Date,
): Promise<CartNeighbors> {
  const where = cartWhere(store, search, now);
  const [cart] = await db
    .select({ id: carts.id, createdAt: carts.createdAt, totalCents: carts.totalCents })
    .from(carts)
    .where(and(where, eq(carts.id, cartId), eq(carts.customerId, customerId)));
  if (!cart) return { position: null, previous: null, next: null };
  const at = positionOf(search.sort, cart);

  const beside = async (position: CartPosition, reversed: boolean) => {
    const [row] = await db
      .select({ customerId: carts.customerId, id: carts.id })
      .from(carts)
      .where(and(where, beyond(search.sort, position, reversed)))
      .orderBy(cartOrder(search.sort, reversed))
      .limit(1);
    return row ?? null;
  };
  const [before, previous, next] = await Promise.all([
    db
      .select({ count: sql`count(*)`.mapWith(Number) })
      .from(carts)
      .where(and(where, beyond(search.sort, at, true))),
    beside(at, true),
    beside(at, false),
  ]);
  return { position: (before[0]?.count ?? 0) + 1, previous, next };
}
