import { type SQL, sql } from 'drizzle-orm';
import type { CartSort } from '#contract/app/carts.ts';
import { mirrorCarts as carts, nullMoney } from './schema.ts';

/** A place in a sorted list: the sort value (epoch ms or cents; a bound of `nullMoney` without cents) and the id. */
export type CartPosition = { value: number; id: string };

type Placed = { id: string; createdAt: Date; totalCents: number | null };

const byMoney = {
  highest: sql.raw(`(coalesce(total_cents, ${nullMoney.highest}))`),
  lowest: sql.raw(`(coalesce(total_cents, ${nullMoney.lowest}))`),
};

function byDate(sort: CartSort): sort is 'newest' | 'oldest' {
  return sort === 'newest' || sort === 'oldest';
}

function descends(sort: CartSort): boolean {
  return sort === 'newest' || sort === 'highest';
}

function keyOf(sort: CartSort): SQL {
  return byDate(sort) ? sql`${carts.createdAt}` : byMoney[sort];
}

function keyValue(sort: CartSort, value: number): SQL {
  return byDate(sort) ? sql`${new Date(value).toISOString()}::timestamptz` : sql`${value}::bigint`;
}

/** `order by` of a sort, or of its reverse. Written so that an index of the table runs in this very order. */
export function cartOrder(sort: CartSort, reversed = false): SQL {
  const way = sql.raw(descends(sort) !== reversed ? 'desc' : 'asc');
  return sql`${keyOf(sort)} ${way}, ${carts.id} ${way}`;
}

/** Everything that comes after a position, or before it when reversed. */
export function beyond(sort: CartSort, { value, id }: CartPosition, reversed = false): SQL {
  const less = sql.raw(descends(sort) !== reversed ? '<' : '>');
  return sql`(${keyOf(sort)}, ${carts.id}) ${less} (${keyValue(sort, value)}, ${id})`;
}

export function positionOf(sort: CartSort, row: Placed): CartPosition {
  const value = byDate(sort) ? row.createdAt.getTime() : (row.totalCents ?? nullMoney[sort]);
  return { value, id: row.id };
}
