import type { CartNeighbors, CartSearch } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import { readPosition } from './cart-position.ts';
import { countBefore, findInList, positionOf, scanCarts } from './scan-carts.ts';

/** Where a cart stands in a filtered, sorted list, and the carts beside it; all null when it is not in the list. */
export async function getNeighbors(
  db: Db,
  store: string,
  { customerId, cartId }: { customerId: string; cartId: string },
  search: CartSearch,
  now: Date,
): Promise<CartNeighbors> {
  // A list by priority goes on as it was when its page was counted.
  const scoredAt = new Date(readPosition(store, search)?.position.scoredAt ?? now);
  const listing = { db, store, search, now, scoredAt };
  const cart = await findInList(listing, cartId);
  if (cart?.customerId !== customerId) return { position: null, previous: null, next: null };
  const position = positionOf(listing, cart);

  const beside = async (reversed: boolean) => {
    const [row] = await scanCarts(listing, { position, reversed, limit: 1 });
    return row ? { customerId: row.customerId, id: row.id } : null;
  };
  const [before, previous, next] = await Promise.all([
    countBefore(listing, position),
    beside(true),
    beside(false),
  ]);
  return { position: before + 1, previous, next };
}
