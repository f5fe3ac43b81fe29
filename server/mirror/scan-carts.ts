import { and, eq, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { CartFilter, CartSort } from '#contract/app/carts.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import type { Db } from '#server/store/database.ts';
import { beyond, type CartPosition, inOrderOf, sortKeys } from './cart-order.ts';
import { type LightRow, rowColumns } from './cart-rows.ts';
import { cartWhere } from './cart-where.ts';
import { type Arm, priorityArms } from './priority-arms.ts';
import { mirrorCarts as carts } from './schema.ts';

/** A sorted list. Its filter goes by `now`, its points by `scoredAt`, so that they stay put from page to page. */
export type Listing = {
  db: Db;
  store: string;
  search: CartFilter & { sort: CartSort };
  now: Date;
  scoredAt: Date;
};

export type ScannedRow = LightRow & { value: number };

type From = { position?: CartPosition | undefined; reversed?: boolean; offset?: number; limit: number };

/** A stretch of a list, beginning after a position or after so many rows; towards the top when reversed. */
export async function scanCarts(listing: Listing, from: From): Promise<ScannedRow[]> {
  if (listing.search.sort !== 'priority') return scanArms(listing, armsOf(listing), from);
  const best = await scanArms(listing, priorityArms(listing.scoredAt, true), from);
  // What is closed or put off scores 0, so a page above that is whole without it.
  const isWhole = from.reversed ? (from.position?.value ?? 0) > 0 : best.length === from.limit;
  if (isWhole && best.every(({ value }) => value > 0)) return best;
  return scanArms(listing, armsOf(listing), from);
}

async function scanArms(listing: Listing, arms: Arm[], from: From): Promise<ScannedRow[]> {
  const { position, reversed, offset = 0, limit } = from;
  const parts = arms.map((arm) =>
    reading(listing, arm, position && beyond(arm.key, position, reversed))
      .orderBy(inOrderOf(arm.key, reversed))
      .limit(offset + limit),
  );
  const [first, second, ...others] = parts;
  if (!first) return [];
  if (!second) return first.limit(limit).offset(offset);
  const way = sql.raw(reversed ? 'asc' : 'desc');
  return unionAll(first, second, ...others)
    .orderBy(sql`value ${way}, id ${way}`)
    .limit(limit)
    .offset(offset);
}

/** How many carts of the list stand before a position. */
export async function countBefore(listing: Listing, position: CartPosition): Promise<number> {
  const counts = armsOf(listing).map((arm) => {
    const rows = reading(listing, arm, beyond(arm.key, position, true)).as('rows');
    return listing.db.select({ count: sql`count(*)`.mapWith(Number) }).from(rows);
  });
  return (await Promise.all(counts)).reduce((sum, [row]) => sum + (row?.count ?? 0), 0);
}

/** One cart of the list; undefined when it is not in it. */
export async function findInList(listing: Listing, cartId: string): Promise<ScannedRow | undefined> {
  const found = armsOf(listing).map((arm) => reading(listing, arm, eq(carts.id, cartId)));
  return (await Promise.all(found)).flat()[0];
}

export function positionOf({ search, scoredAt }: Listing, { value, id }: ScannedRow): CartPosition {
  return { value, id, scoredAt: search.sort === 'priority' ? scoredAt.getTime() : undefined };
}

function armsOf({ search, scoredAt }: Listing): Arm[] {
  if (search.sort === 'priority') return priorityArms(scoredAt, false);
  return [{ key: sortKeys[search.sort], where: undefined, desk: 'none' }];
}

function reading({ db, store, search, now }: Listing, arm: Arm, more: SQL | undefined) {
  const query = db
    .select({ ...rowColumns, value: sql`${arm.key.number}`.mapWith(Number).as('value') })
    .from(carts)
    .where(and(cartWhere(store, search, now), arm.where, more))
    .$dynamic();
  const own = and(eq(desk.store, carts.store), eq(desk.cartId, carts.id));
  if (arm.desk === 'first') query.leftJoin(desk, own);
  // The limit keeps it from becoming a join of all with all, which is what a planner without statistics likes best.
  const one = () => db.select().from(desk).where(own).limit(1).as('desk_carts');
  if (arm.desk === 'each') query.leftJoinLateral(one(), sql`true`);
  return query;
}
