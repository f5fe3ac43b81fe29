import type { SyncStatus } from '#contract/app/sync.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { type DayWindow, openEnd } from './windows.ts';

/** What a cart without any date is filed under. */
const undated = new Date(0).toISOString();

/**
 * Compares a page with the days that were asked for. Rows of other days say that the API did not look at them; rows of
 * these days say the opposite only where the newest carts would be others.
 */
export function ignoredIn(
  carts: readonly { createdAt: string }[],
  { firstDay, lastDay }: { firstDay: DayWindow['first']; lastDay: DayWindow['last'] },
  known: SyncStatus['ignoredFilter'],
): SyncStatus['ignoredFilter'] {
  const days = carts
    .filter(({ createdAt }) => createdAt !== undated)
    .map(({ createdAt }) => dayOf(createdAt));
  if (days.some((day) => day < firstDay || day > lastDay)) return 'period';
  return days.length > 0 && lastDay !== openEnd ? null : known;
}
