import type pg from 'pg';
import type { SyncStatus } from '#contract/app/sync.ts';
import type { Db } from '#server/store/database.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { runStore } from './run-store.ts';
import { withStoreLock } from './store-lock.ts';
import { failureWait, idleAfter, nextRunAt, watchedFor } from './sync-schedule.ts';
import { loadState } from './sync-state.ts';
import { syncStatusOf } from './sync-status.ts';

/** Receives what nobody else hears of: a failure of our own. The text of `error` may hold the values of a query. */
export type MirrorLog = { error(fields: { store: string; error: unknown }, message: string): void };

export type Sync = {
  /** Says that somebody works in the store now. */
  watch(store: string): void;
  /** Makes the newest carts due; while a read is under way only if that one fails. A spent quota is waited for. */
  force(store: string): void;
  status(store: string): Promise<SyncStatus>;
  /** Starts every store that is due and resolves when all runs have come to their end. Never rejects. */
  runDue(): Promise<void>;
  /** Ends all runs; resolves when none is writing any more. */
  stop(): Promise<void>;
};

type Watched = { askedAt: number; nextAt: number; forced: boolean };

/** Keeps the mirrors of the stores that somebody works in. One run per store, here and among replicas. */
export function createSync(options: {
  db: Db;
  pool: pg.Pool;
  yampi: YampiClient;
  now: () => Date;
  log?: MirrorLog | undefined;
}): Sync {
  const { db, pool, yampi, now, log } = options;
  const stores = new Map<string, Watched>();
  const runs = new Map<string, Promise<void>>();
  const end = new AbortController();
  const stopped = () => end.signal.aborted;

  function entryOf(store: string): Watched {
    const entry = stores.get(store) ?? { askedAt: 0, nextAt: 0, forced: false };
    stores.set(store, entry);
    return entry;
  }

  const isWatched = (entry: Watched) => now().getTime() - entry.askedAt < watchedFor;

  async function run(store: string, entry: Watched): Promise<void> {
    const wishes = { watched: isWatched(entry), forced: entry.forced, stopped };
    entry.forced = false;
    try {
      const context = { db, yampi, now, insists: wishes.forced, signal: end.signal };
      const mine = await withStoreLock(pool, store, () => runStore(context, store, wishes));
      const state = await loadState(db, store);
      const next = nextRunAt(state, now(), isWatched(entry));
      // Another replica is at it: look again soon, its work may end with it.
      entry.nextAt = mine ? next : Math.max(next, now().getTime() + 10_000);
      // Who asked for another try while this one was under way gets one only if it failed.
      if (!state.store?.problem) entry.forced = false;
      else if (entry.forced) entry.nextAt = 0;
    } catch (error) {
      entry.nextAt = now().getTime() + failureWait(0);
      if (!stopped()) log?.error({ store, error }, 'the sync of a store failed');
    } finally {
      runs.delete(store);
    }
  }

  function startDue(): void {
    const at = now().getTime();
    for (const [store, entry] of stores) {
      if (runs.has(store) || stopped()) continue;
      if (at - entry.askedAt > idleAfter) stores.delete(store);
      else if (entry.nextAt <= at) runs.set(store, run(store, entry));
    }
  }

  return {
    watch(store) {
      const entry = entryOf(store);
      // Back after a while, the newest carts are due sooner than was planned.
      if (!isWatched(entry)) entry.nextAt = Math.min(entry.nextAt, now().getTime());
      entry.askedAt = now().getTime();
      startDue();
    },
    force(store) {
      const entry = entryOf(store);
      entry.forced = true;
      if (!runs.has(store)) entry.nextAt = 0;
    },
    async status(store) {
      return syncStatusOf(await loadState(db, store), runs.has(store), now());
    },
    async runDue() {
      startDue();
      await Promise.all(runs.values());
    },
    async stop() {
      end.abort();
      await Promise.all(runs.values());
    },
  };
}
