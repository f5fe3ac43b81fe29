import type { StatSeries } from '#contract/app/stats.ts';
import type { SyncStatus } from '#contract/app/sync.ts';

/** How much of the period is behind the numbers. `missing` is never negative: Yampi may tell fewer than were read. */
export type Sample =
  | { kind: 'unread' }
  /** The first read is under way, and it is not known yet how many there are. */
  | { kind: 'some'; read: number }
  | { kind: 'all'; read: number; told: number }
  | { kind: 'part'; read: number; told: number; missing: number; isGrowing: boolean };

const atWork: readonly SyncStatus['state'][] = ['never', 'first', 'waiting', 'syncing'];

export function sampleOf({ read, told }: StatSeries['sample'], sync: SyncStatus | undefined): Sample {
  const isGrowing = sync !== undefined && atWork.includes(sync.state);
  const isFirst = sync?.state === 'never' || sync?.state === 'first';
  if (told === null) return read > 0 ? { kind: 'some', read } : { kind: 'unread' };
  if (told > read || (isFirst && sync?.progress)) {
    return { kind: 'part', read, told: Math.max(told, read), missing: Math.max(0, told - read), isGrowing };
  }
  return { kind: 'all', read, told: read };
}
