import { and, eq, inArray, isNull, like, lte, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { askedIncludes } from './asked-includes.ts';
import type { StoreCall } from './call.ts';
import { rangeParts, readList, readRange, within } from './list-query.ts';
import { carts } from './schema.ts';
import { createScroll } from './scroll.ts';
import { searchPattern } from './searchable.ts';
import { type CartInclude, cartIncludes } from './wire/cart.ts';

const cartFilter = z.object({
  q: z.string(),
  sources: z.array(z.string()),
  campaigns: z.array(z.string()),
  refused: z.boolean(),
  ...rangeParts,
});

/** What the carts list can be narrowed by. Whatever is spelled otherwise is not there. */
export type CartFilter = z.output<typeof cartFilter>;

export const nextCarts = createScroll('carts', cartFilter);

export function readCartFilter(query: URLSearchParams): CartFilter {
  return {
    q: query.get('q') ?? '',
    sources: readList(query, 'utm_source'),
    campaigns: readList(query, 'utm_campaign'),
    refused: query.get('status') === 'payment_refused',
    ...readRange(query.get('date')),
  };
}

export function readIncludes(query: URLSearchParams): Set<CartInclude> {
  return askedIncludes(query, cartIncludes);
}

/** Listed carts of a store that pass a filter. */
export function whereCarts(call: ListedIn, filter: CartFilter): SQL | undefined {
  return and(listedIn(call), whereAnyCarts(call.store.id, filter));
}

type ListedIn = Pick<StoreCall, 'store' | 'listedUntil'>;

/** Carts of a store that were not bought and have been idle for long enough. */
export function listedIn({ store, listedUntil }: ListedIn): SQL | undefined {
  const isIdle = listedUntil ? lte(carts.updatedAt, listedUntil) : undefined;
  return and(eq(carts.storeId, store.id), isNull(carts.recoveredAt), isIdle);
}

/** Carts that pass a filter, those that were bought among them. */
export function whereAnyCarts(storeId: number, filter: CartFilter): SQL | undefined {
  return and(
    eq(carts.storeId, storeId),
    filter.q.trim() ? like(carts.search, searchPattern(filter.q)) : undefined,
    filter.sources.length ? inArray(carts.utmSource, filter.sources) : undefined,
    filter.campaigns.length ? inArray(carts.utmCampaign, filter.campaigns) : undefined,
    // Written as the partial index has it; a bound parameter would hide it from the planner.
    filter.refused ? sql`refused` : undefined,
    within(carts.createdAt, filter),
  );
}
