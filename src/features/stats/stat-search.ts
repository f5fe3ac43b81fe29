import { type CartDimension, cartDimensions } from '#contract/app/cart-dimensions.ts';
import { type StatSearch, statSearch } from '#contract/app/stats.ts';
import { defaultsOf } from '#contract/endpoint.ts';

export const statDefaults = defaultsOf(statSearch);

/** Asks for other numbers: the address says all of it. */
export type ChangeStats = (search: StatSearch, options?: { replace?: boolean }) => void;

/** What everything on the page can be narrowed by; the period is no such filter, it is always there. */
export type StatFilterName = CartDimension | 'refused';

/** The filters in force, in the order of their chips. */
export function statFilters(search: StatSearch): StatFilterName[] {
  const dimensions = cartDimensions.filter((name) => search[name].length > 0);
  return search.refused ? [...dimensions, 'refused'] : dimensions;
}

export function withoutStatFilter(search: StatSearch, name: StatFilterName): StatSearch {
  return { ...search, [name]: statDefaults[name] };
}

export function withoutStatFilters(search: StatSearch): StatSearch {
  return statFilters(search).reduce(withoutStatFilter, search);
}
