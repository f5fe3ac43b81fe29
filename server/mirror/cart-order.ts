import { type SQL, sql } from 'drizzle-orm';
import type { CartSort } from '#contract/app/carts.ts';
import { mirrorCarts as carts, nullMoney } from './schema.ts';

/**
 * A place in a sorted list: the sort value (epoch ms, cents or points; a bound of `nullMoney` without cents) and the
 * id. `scoredAt`, epoch ms: the moment that the points of a list by priority were counted for.
 */
export type CartPosition = { value: number; id: string; scoredAt?: number | undefined };

/** What carts are sorted by. Written so that an index of the table runs in this very order. */
export type SortKey = {
  of: SQL;
  /** The same as a number, for a position. */
  number: SQL;
  literal: (value: number) => SQL;
  descends: boolean;
};

const byDate = {
  of: sql`${carts.createdAt}`,
  number: sql`extract(epoch from ${carts.createdAt}) * 1000`,
  literal: (value: number) => sql`${new Date(value).toISOString()}::timestamptz`,
};

function byMoney(none: number) {
  const of = sql.raw(`(coalesce(total_cents, ${none}))`);
  return { of, number: of, literal: (value: number) => sql`${value}::bigint` };
}

/** By points, the most first. */
export function byPoints(of: SQL): SortKey {
  return { of, number: of, literal: (value) => sql`${value}::integer`, descends: true };
}

export const sortKeys: Record<Exclude<CartSort, 'priority'>, SortKey> = {
  newest: { ...byDate, descends: true },
  oldest: { ...byDate, descends: false },
  highest: { ...byMoney(nullMoney.highest), descends: true },
  lowest: { ...byMoney(nullMoney.lowest), descends: false },
};

/** `order by` of a key, or of its reverse. */
export function inOrderOf({ of, descends }: SortKey, reversed = false): SQL {
  const way = sql.raw(descends !== reversed ? 'desc' : 'asc');
  return sql`${of} ${way}, ${carts.id} ${way}`;
}

/** Everything that comes after a position, or before it when reversed. */
export function beyond(key: SortKey, { value, id }: CartPosition, reversed = false): SQL {
  const less = sql.raw(key.descends !== reversed ? '<' : '>');
  return sql`(${key.of}, ${carts.id}) ${less} (${key.literal(value)}, ${id})`;
}
