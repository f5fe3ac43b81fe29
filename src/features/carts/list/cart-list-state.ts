import type { CartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { isNarrowed } from '../filters/cart-filters.ts';

/**
 * Why the list shows no row. `reading`: the first read of the store is under way. `unread`: it failed. `page`: the
 * page lies behind the end. `match`: the filter is too narrow. `gone`: no cart has left the list. `store`: there is
 * no cart at all.
 */
export type EmptyReason = 'reading' | 'unread' | 'page' | 'match' | 'gone' | 'store';

export function emptyReason(search: CartSearch, sync: SyncStatus | undefined): EmptyReason {
  if (sync && isFirstRead(sync)) return 'reading';
  if (sync && isUnread(sync)) return 'unread';
  if (search.page > 1) return 'page';
  // Who does not know yet whether the store was read claims nothing about it.
  if (!isNarrowed(search)) return sync ? 'store' : 'reading';
  const onlyGone = !isNarrowed({ ...search, presence: 'open' });
  return search.presence === 'gone' && onlyGone ? 'gone' : 'match';
}

/** True until the store was read to its end once: counts and sums are of what has been read so far. */
export function isFirstRead(sync: SyncStatus): boolean {
  return sync.freshAt === null && sync.state !== 'failed';
}

/** True when the store was never read to its end and nothing is on its way. */
export function isUnread(sync: SyncStatus): boolean {
  return sync.freshAt === null && sync.state === 'failed';
}

/** The count that may be told: no cart of a store that was never read to its end is no count at all. */
export function knownCount(count: number | undefined, sync: SyncStatus | undefined): number | undefined {
  return count === 0 && !sync?.freshAt ? undefined : count;
}
