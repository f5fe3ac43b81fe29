import type { CartSearch } from '#contract/app/carts.ts';
import { activeFilters, type FilterName } from '../filters/cart-filters.ts';

/** What Yampi's own export can be narrowed by. */
const known: ReadonlySet<FilterName> = new Set(['period', 'source', 'campaign', 'refused']);

/** The filters in force that Yampi's export does not know: it would send more carts than the list shows. */
export function unknownToYampi(search: CartSearch): (FilterName | 'search')[] {
  const filters = activeFilters(search).filter((name) => !known.has(name));
  return search.q.trim() === '' ? filters : [...filters, 'search'];
}
