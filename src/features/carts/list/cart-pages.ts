import type { CartList, CartSearch } from '#contract/app/carts.ts';

/** 1-based positions of the first and last row shown; null when there is no row. */
export function rowsShown(search: CartSearch, rowCount: number): { first: number; last: number } | null {
  if (rowCount === 0) return null;
  const before = (search.page - 1) * search.size;
  return { first: before + 1, last: before + rowCount };
}

/** The search of the following page, or null on the last one. The keyset position spares the server counting. */
export function nextPage(search: CartSearch, list: CartList): CartSearch | null {
  return list.next ? { ...search, page: search.page + 1, at: list.next } : null;
}

/** The search of the page before, or null on the first one. Page one is always read from the top. */
export function previousPage(search: CartSearch, list: CartList): CartSearch | null {
  if (search.page <= 1) return null;
  const at = search.page > 2 ? (list.previous ?? '') : '';
  return { ...search, page: search.page - 1, at };
}

/**
 * The search that shows the row `step` places from `position` (1-based), so that the list follows an open cart
 * across the border of a page.
 */
export function searchAfterMove(
  search: CartSearch,
  list: CartList | undefined,
  position: number | null,
  step: 1 | -1,
): CartSearch {
  if (position === null) return search;
  const page = Math.max(1, Math.ceil((position + step) / search.size));
  if (page === search.page) return search;
  if (list && page === search.page + 1) return nextPage(search, list) ?? { ...search, page, at: '' };
  if (list && page === search.page - 1) return previousPage(search, list) ?? { ...search, page, at: '' };
  return { ...search, page, at: '' };
}
