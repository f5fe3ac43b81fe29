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

/** The last moment that is written with a four-digit year. */
const lastDate = Date.parse('9999-12-31T23:59:59.999Z');

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

/** `1763890000000_12`; a leading `-` reads towards the start, `n` is the sign of a negative value. */
export function writePosition({ value, id }: CartPosition, backwards = false): string {
  return `${backwards ? '-' : ''}${value < 0 ? 'n' : ''}${Math.abs(value)}_${id}`;
}

/** Null for anything that `writePosition` did not write for this sort. */
export function readPosition(
  sort: CartSort,
  text: string,
): { position: CartPosition; backwards: boolean } | null {
  const found = /^(-?)(n?)(\d{1,16})_(\d{1,19})$/.exec(text);
  if (!found) return null;
  const [, back, sign, digits, id = ''] = found;
  const value = Number(digits) * (sign ? -1 : 1);
  const [least, most] = byDate(sort) ? [0, lastDate] : [nullMoney.highest, nullMoney.lowest];
  if (value < least || value > most) return null;
  return { position: { value, id }, backwards: back === '-' };
}
