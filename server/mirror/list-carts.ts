import { and } from 'drizzle-orm';
import type { CartList, CartSearch } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import { beyond, type CartPosition, cartOrder, positionOf } from './cart-order.ts';
import { readPosition, writePosition } from './cart-position.ts';
import { cartRowOf, rowColumns } from './cart-rows.ts';
import { cartWhere } from './cart-where.ts';
import { mirrorCarts } from './schema.ts';

/**
 * One page: by its position where the search brings one of this page, else by counting rows. The first page always
 * starts at the top, and one that positions no longer fill, because carts left, is counted anew.
 */
export async function listCarts(db: Db, store: string, search: CartSearch, now: Date): Promise<CartList> {
  const at = search.page > 1 ? readPosition(store, search) : null;
  const found = at && (await (at.backwards ? pageBefore : pageAfter)(db, store, search, at.position, now));
  return found ?? pageByNumber(db, store, search, now);
}

async function pageByNumber(db: Db, store: string, search: CartSearch, now: Date): Promise<CartList> {
  const offset = (search.page - 1) * search.size;
  const rows = await select(db, store, search, now, { offset });
  return pageOf(store, search, rows.slice(0, search.size), {
    before: offset > 0,
    after: rows.length > search.size,
  });
}

async function pageAfter(
  db: Db,
  store: string,
  search: CartSearch,
  position: CartPosition,
  now: Date,
): Promise<CartList | null> {
  const rows = await select(db, store, search, now, { position });
  if (rows.length === 0) return null;
  return pageOf(store, search, rows.slice(0, search.size), {
    before: true,
    after: rows.length > search.size,
  });
}

async function pageBefore(
  db: Db,
  store: string,
  search: CartSearch,
  position: CartPosition,
  now: Date,
): Promise<CartList | null> {
  const rows = await select(db, store, search, now, { position, reversed: true });
  if (rows.length < search.size) return null;
  return pageOf(store, search, rows.slice(0, search.size).reverse(), { before: true, after: true });
}

type Selected = Awaited<ReturnType<typeof select>>;

/** One row more than the page, so that its neighbour is known. */
function select(
  db: Db,
  store: string,
  search: CartSearch,
  now: Date,
  from: { offset?: number; position?: CartPosition; reversed?: boolean },
) {
  const { position, reversed } = from;
  return db
    .select(rowColumns)
    .from(mirrorCarts)
    .where(and(cartWhere(store, search, now), position && beyond(search.sort, position, reversed)))
    .orderBy(cartOrder(search.sort, reversed))
    .limit(search.size + 1)
    .offset(from.offset ?? 0);
}

function pageOf(
  store: string,
  search: CartSearch,
  rows: Selected,
  more: { before: boolean; after: boolean },
): CartList {
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows: rows.map(cartRowOf),
    next: more.after && last ? writePosition(store, search, positionOf(search.sort, last)) : null,
    previous:
      more.before && first ? writePosition(store, search, positionOf(search.sort, first), true) : null,
  };
}
