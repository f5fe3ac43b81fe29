import type { CartList, CartSearch } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import type { CartPosition } from './cart-order.ts';
import { readPosition, writePosition } from './cart-position.ts';
import { completeRows } from './complete-rows.ts';
import { positionOf, type ScannedRow, scanCarts } from './scan-carts.ts';

type Asked = { db: Db; store: string; search: CartSearch; now: Date; scoredAt: Date };

/**
 * One page: by its position where the search brings one of this page, else by counting rows. The first page always
 * starts at the top, and one that positions no longer fill, because carts left, is counted anew.
 */
export async function listCarts(db: Db, store: string, search: CartSearch, now: Date): Promise<CartList> {
  const at = search.page > 1 ? readPosition(store, search) : null;
  const asked = { db, store, search, now, scoredAt: now };
  if (!at) return pageByNumber(asked);
  const ofList = { ...asked, scoredAt: new Date(at.position.scoredAt ?? now) };
  return (await (at.backwards ? pageBefore : pageAfter)(ofList, at.position)) ?? pageByNumber(asked);
}

// One row more than the page is asked for each time, so that its neighbour is known.

async function pageByNumber(asked: Asked): Promise<CartList> {
  const { page, size } = asked.search;
  const offset = (page - 1) * size;
  const rows = await scanCarts(asked, { offset, limit: size + 1 });
  return pageOf(asked, rows.slice(0, size), { before: offset > 0, after: rows.length > size });
}

async function pageAfter(asked: Asked, position: CartPosition): Promise<CartList | null> {
  const { size } = asked.search;
  const rows = await scanCarts(asked, { position, limit: size + 1 });
  if (rows.length === 0) return null;
  return pageOf(asked, rows.slice(0, size), { before: true, after: rows.length > size });
}

async function pageBefore(asked: Asked, position: CartPosition): Promise<CartList | null> {
  const { size } = asked.search;
  const rows = await scanCarts(asked, { position, reversed: true, limit: size + 1 });
  if (rows.length < size) return null;
  return pageOf(asked, rows.slice(0, size).reverse(), { before: true, after: true });
}

async function pageOf(
  asked: Asked,
  rows: ScannedRow[],
  more: { before: boolean; after: boolean },
): Promise<CartList> {
  const { db, store, search, now } = asked;
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows: await completeRows(db, store, rows, now),
    next: more.after && last ? writePosition(store, search, positionOf(asked, last)) : null,
    previous: more.before && first ? writePosition(store, search, positionOf(asked, first), true) : null,
  };
}
