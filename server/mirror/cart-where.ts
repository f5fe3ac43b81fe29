import { and, eq, gte, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { CartFilter } from '#contract/app/carts.ts';
import { instantsOfRange } from '#contract/app/date-range.ts';
import { noneTag } from '#contract/app/values.ts';
import { facetsWhere, isOnDesk } from './cart-facets.ts';
import { dimensionValues, hasOneOf } from './dimension-values.ts';
import { mirrorCarts as carts } from './schema.ts';
import { containing, searchTerms, words } from './search-terms.ts';
import { wantedOf } from './wanted-values.ts';

/** Dimensions that are no facets of the list. */
const plain = ['medium', 'content', 'term', 'method', 'item', 'brand', 'gateway', 'turn'] as const;

/** All carts of the filter. */
export function cartWhere(store: string, filter: CartFilter, now: Date): SQL | undefined {
  return and(baseWhere(store, filter, now), ...facetsWhere(store, filter, now));
}

/** The filter without what is chosen in its facets. */
export function baseWhere(store: string, filter: CartFilter, now: Date): SQL | undefined {
  const { from, until } = instantsOfRange(filter, now);
  return and(
    eq(carts.store, store),
    filter.presence === 'open' ? isNull(carts.goneAt) : undefined,
    filter.presence === 'gone' ? isNotNull(carts.goneAt) : undefined,
    from ? gte(carts.createdAt, new Date(from)) : undefined,
    until ? lt(carts.createdAt, new Date(until)) : undefined,
    filter.min ? gte(carts.totalCents, filter.min) : undefined,
    filter.max ? lte(carts.totalCents, filter.max) : undefined,
    // Who is no customer has each cart for itself.
    filter.grouped
      ? and(isNull(carts.goneAt), or(sql`${carts.newest}`, eq(carts.customerId, '0')))
      : undefined,
    ...plain.map((dimension) => hasOneOf(dimension, filter[dimension])),
    filter.channel.length
      ? isOnDesk(store, dimensionValues.channel, wantedOf(filter.channel, noneTag))
      : undefined,
    ...words(filter.product).map((word) => like(carts.productSearch, folded(word))),
    ...searchTerms(filter.q).map((spellings) =>
      or(...spellings.map((term) => like(carts.search, folded(term)))),
    ),
  );
}

function folded(term: string): SQL {
  return sql`mirror_fold(${containing(term)})`;
}
