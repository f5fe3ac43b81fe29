import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

/** The open carts of these customers. `0` stands for no customer at all, so it has none. */
export async function openCartsOf(db: Db, store: string, customerIds: readonly string[]): Promise<CartRef[]> {
  const known = customerIds.filter((id) => id !== '0');
  if (known.length === 0) return [];
  return db
    .select({ customerId: carts.customerId, cartId: carts.id })
    .from(carts)
    .where(and(eq(carts.store, store), inArray(carts.customerId, known), isNull(carts.goneAt)));
}
