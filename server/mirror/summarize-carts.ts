import { sql } from 'drizzle-orm';
import type { CartFilter, CartSummary } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import { cartWhere } from './cart-where.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Number of carts of the filter and the sum of their readable totals, in cents. */
export async function summarizeCarts(
  db: Db,
  store: string,
  filter: CartFilter,
  now: Date,
): Promise<CartSummary> {
  const [row] = await db
    .select({
      count: sql`count(*)`.mapWith(Number),
      totalCents: sql`coalesce(sum(${carts.totalCents}), 0)`.mapWith(Number),
    })
    .from(carts)
    .where(cartWhere(store, filter, now));
  return row ?? { count: 0, totalCents: 0 };
}
