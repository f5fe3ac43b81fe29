import type { SyncStatus } from '#contract/app/sync.ts';

/** What the sync deserves to be said about, one thing at a time; null when it is simply up to date. */
export type SyncNews =
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'starting' }
  | { kind: 'waiting'; seconds: number | null; done: number; total: number | null }
  | { kind: 'failed' }
  | null;

export function syncNews(sync: SyncStatus, now: number): SyncNews {
  const { state, progress, resumesAt } = sync;
  if (state === 'failed') return { kind: 'failed' };
  if (state === 'waiting') {
    const seconds = resumesAt && Math.max(0, Math.ceil((Date.parse(resumesAt) - now) / 1000));
    return {
      kind: 'waiting',
      seconds: seconds || null,
      done: progress?.done ?? 0,
      total: progress?.total ?? null,
    };
  }
  if (state === 'first') return progress ? { kind: 'reading', ...progress } : { kind: 'starting' };
  if (state === 'never') return { kind: 'starting' };
  return null;
}

/** True while a read is under way, so that its progress is worth asking for often. */
export function isReading(sync: SyncStatus): boolean {
  return ['never', 'first', 'syncing', 'waiting'].includes(sync.state);
}

/**
 * Which answers about carts a step of the sync has made stale; without `before`, a sync that is found at work. The
 * attempts of a cart are asked for at Yampi and never go stale by our reading.
 */
export function staleVerbs(before: SyncStatus | undefined, after: SyncStatus): string[] {
  // The rows may have been asked for just before the first ones were read.
  if (!before) return isReading(after) ? ['list', 'summary'] : [];
  if (before.freshAt !== after.freshAt) return ['list', 'summary', 'facets', 'detail'];
  return before.progress?.done === after.progress?.done ? [] : ['list', 'summary', 'facets'];
}
