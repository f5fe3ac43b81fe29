import type { CartFilter, CartRow } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import type { CartPosition } from './cart-order.ts';
import { completeRows } from './complete-rows.ts';
import { positionOf, scanCarts } from './scan-carts.ts';

const pageSize = 1_000;

/** All carts of a filter, newest first, a page at a time and only when the next one is asked for. */
export async function* readAllCarts(
  db: Db,
  store: string,
  filter: CartFilter,
  now: Date,
): AsyncGenerator<CartRow[]> {
  const listing = { db, store, search: { ...filter, sort: 'newest' as const }, now, scoredAt: now };
  let position: CartPosition | undefined;
  for (;;) {
    const rows = await scanCarts(listing, { position, limit: pageSize });
    if (rows.length > 0) yield await completeRows(db, store, rows, now);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    position = positionOf(listing, last);
  }
}
