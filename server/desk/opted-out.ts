import { and, eq, inArray } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import type { Queries } from '#server/store/database.ts';
import { deskCarts } from './schema.ts';

/** The carts in which these customers said that they want no messages. `0` is nobody. */
export async function optedOutCarts(
  on: Queries,
  store: string,
  customerIds: readonly string[],
): Promise<CartRef[]> {
  const customers = [...new Set(customerIds)].filter((id) => id !== '0');
  if (customers.length === 0) return [];
  const { cartId, customerId, state } = deskCarts;
  return on
    .select({ cartId, customerId })
    .from(deskCarts)
    .where(and(eq(deskCarts.store, store), inArray(customerId, customers), eq(state, 'opted_out')));
}
