import { and, eq, inArray } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db } from '#server/store/database.ts';
import { deskActCarts, deskCarts } from './schema.ts';

/**
 * Guests' carts that have found their customers are theirs, in all that was done about them too.
 * @param carts under the customers they are known with now
 */
export async function adoptGuests(db: Db, store: string, carts: readonly CartRef[]): Promise<void> {
  const customers = new Map(carts.map(({ cartId, customerId }) => [cartId, customerId]));
  const ids = [...customers].filter(([, customerId]) => customerId !== '0').map(([cartId]) => cartId);
  if (ids.length === 0) return;
  const { store: ofStore, cartId, customerId: owner } = deskCarts;
  const guests = await db
    .select({ cartId })
    .from(deskCarts)
    .where(and(eq(ofStore, store), eq(owner, '0'), inArray(cartId, ids)));
  for (const guest of guests) {
    const customerId = customers.get(guest.cartId) ?? '0';
    for (const table of [deskActCarts, deskCarts])
      await db
        .update(table)
        .set({ customerId })
        .where(and(eq(table.store, store), eq(table.cartId, guest.cartId)));
  }
}
