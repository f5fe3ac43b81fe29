import type { SyncStatus } from '#contract/app/sync.ts';
import { pageLimit } from '#server/yampi/read-carts.ts';
import type { SyncState, WindowState } from './sync-state.ts';

type Reads = Pick<SyncState, 'store' | 'windows'>;

/** What the sync of a store is doing, from its stored state and whether this process runs it. */
export function syncStatusOf({ store, windows }: Reads, running: boolean, now: Date): SyncStatus {
  const state = stateOf({ store, windows }, running, now);
  const waits = !running && store?.resumesAt && store.resumesAt > now;
  return {
    state,
    freshAt: store?.freshAt?.toISOString() ?? null,
    progress: progressOf(state, { store, windows }),
    resumesAt: waits && store.resumesAt ? store.resumesAt.toISOString() : null,
    problem: store?.problem ?? null,
    unreadable: windows.reduce((sum, window) => sum + window.unreadable, 0),
    ignoredFilter: store?.ignoredFilter ?? null,
    truncatedDays: store?.truncatedDays.toSorted() ?? [],
  };
}

function stateOf({ store, windows }: Reads, running: boolean, now: Date): SyncStatus['state'] {
  if (!running) {
    if (store?.problem) return 'failed';
    if (store?.resumesAt && store.resumesAt > now) return 'waiting';
    if (!store?.plannedOn) return 'never';
  }
  if (!store?.firstReadAt) return 'first';
  return running || windows.some((window) => window.beganAt) ? 'syncing' : 'idle';
}

function progressOf(state: SyncStatus['state'], { store, windows }: Reads): SyncStatus['progress'] {
  if (state === 'never' || state === 'idle' || state === 'failed') return null;
  const first = !store?.firstReadAt;
  const parts = first ? windows : windows.filter((window) => window.beganAt);
  if (parts.length === 0) return null;
  const done = parts.reduce((sum, window) => sum + doneOf(window), 0);
  const told = parts.reduce((sum, window) => sum + window.told, 0);
  const total = Math.max(done, told, first ? (store?.told ?? 0) : 0);
  return total > 0 ? { done, total } : null;
}

function doneOf({ beganAt, page, told, readAt }: WindowState): number {
  if (beganAt) return Math.min(told, (page - 1) * pageLimit);
  return readAt ? told : 0;
}
