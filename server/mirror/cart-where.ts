import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { CartFilter } from '#contract/app/carts.ts';
import { instantsOfRange } from '#contract/app/date-range.ts';
import { noneTag } from '#contract/app/values.ts';
import { mirrorCarts as carts } from './schema.ts';
import { containing, searchTerms } from './search-terms.ts';

/** All carts of the filter. */
export function cartWhere(store: string, filter: CartFilter, now: Date): SQL | undefined {
  return and(
    baseWhere(store, filter, now),
    filter.source.length ? isTag(carts.utmSource, filter.source) : undefined,
    filter.campaign.length ? isTag(carts.utmCampaign, filter.campaign) : undefined,
    filter.step.length ? inArray(carts.step, filter.step) : undefined,
    filter.refused ? sql`${carts.refused}` : undefined,
  );
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
    ...searchTerms(filter.q).map((spellings) =>
      or(...spellings.map((term) => sql`${carts.search} like mirror_fold(${containing(term)})`)),
    ),
  );
}

function isTag(column: PgColumn, wanted: string[]): SQL | undefined {
  const tags = wanted.filter((tag) => tag !== noneTag);
  return or(
    tags.length ? inArray(column, tags) : undefined,
    wanted.includes(noneTag) ? isNull(column) : undefined,
  );
}
