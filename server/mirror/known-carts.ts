import { and, eq, inArray } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Those of the carts that the mirror has, open or gone, and under the customer they are asked for with. */
export async function knownCarts(db: Db, store: string, asked: readonly CartRef[]): Promise<CartRef[]> {
  const ids = asked.map(({ cartId }) => cartId);
  if (ids.length === 0) return [];
  const found = await db
    .select({ customerId: carts.customerId, cartId: carts.id })
    .from(carts)
    .where(and(eq(carts.store, store), inArray(carts.id, ids)));
  const customers = new Map(found.map(({ cartId, customerId }) => [cartId, customerId]));
  return asked.filter(({ cartId, customerId }) => customers.get(cartId) === customerId);
}
