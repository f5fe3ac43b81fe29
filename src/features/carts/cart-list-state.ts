import type { CartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { isNarrowed } from './cart-filters.ts';

/**
 * Why the list shows no row. `reading`: the first read of the store is under way. `page`: the page lies behind
 * the end. `match`: the filter is too narrow. `gone`: no cart has left the list. `store`: there is no cart at all.
 */
export type EmptyReason = 'reading' | 'page' | 'match' | 'gone' | 'store';

export function emptyReason(search: CartSearch, sync: SyncStatus | undefined): EmptyReason {
  if (sync && isFirstRead(sync)) return 'reading';
  if (search.page > 1) return 'page';
  if (!isNarrowed(search)) return 'store';
  const onlyGone = !isNarrowed({ ...search, presence: 'open' });
  return search.presence === 'gone' && onlyGone ? 'gone' : 'match';
}

/** True until the store was read to its end once: counts and sums are of what has been read so far. */
export function isFirstRead(sync: SyncStatus): boolean {
  return sync.freshAt === null && sync.state !== 'failed';
}
