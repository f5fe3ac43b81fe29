import { sql } from 'drizzle-orm';
import { dayOf } from '#contract/sao-paulo.ts';
import { fetchCartPage } from '#server/yampi/read-carts.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { readOrder, readOrdersPage } from './read-orders.ts';
import { type ReadContext, readWindowPage } from './read-window.ts';
import { storeListedCarts } from './store-carts.ts';
import { failureWait, nextWindow, wantsNewPlan } from './sync-schedule.ts';
import { loadState, replaceWindows, type StoreState, saveStore, stepBack } from './sync-state.ts';
import { openEnd, planWindows, replanWindows } from './windows.ts';

export type RunWishes = {
  watched: boolean;
  /** Read the newest window even if it is fresh. */
  forced: boolean;
  stopped: () => boolean;
};

/**
 * Reads what is due of a store, page by page, newest first, until nothing is, the quota is spent or a call fails.
 * Everything that is needed to go on is in the database after every page.
 */
export async function runStore(context: ReadContext, store: string, wishes: RunWishes): Promise<void> {
  const { db, now } = context;
  let { forced } = wishes;
  let isStirred = false;
  try {
    if (mustWait((await loadState(db, store)).store, now(), forced)) return;
    await stepBack(db, store);
    while (!wishes.stopped()) {
      const state = await loadState(db, store);
      if (!state.store?.plannedOn) {
        await firstLook(context, store);
        continue;
      }
      await noteFirstRead(context, state.store, state.windows);
      if (wantsNewPlan(state, now())) {
        const days = state.windows.map(({ firstDay, lastDay, readAt }) => ({
          first: firstDay,
          last: lastDay,
          readAt,
        }));
        const today = dayOf(now());
        await replaceWindows(db, store, state.windows, replanWindows(days, today));
        await saveStore(db, store, { plannedOn: today });
        continue;
      }
      const window = nextWindow(state.windows, now(), { watched: wishes.watched, forced });
      if (window) await readWindowPage(context, state.store, window);
      else if (state.store.ordersSince) await readOrdersPage(context, state.store);
      else if (state.order && state.order.lookAt <= now()) await readOrder(context, store, state.order.id);
      else break;
      // The newest window is read every two minutes, and is small.
      if (window && window.lastDay !== openEnd) isStirred = true;
      // Once begun, a read is due by itself.
      if (window?.lastDay === openEnd) forced = false;
      if (state.store.problem || state.store.resumesAt) await noteSuccess(context, store);
    }
  } catch (error) {
    if (wishes.stopped()) return;
    await noteFailure(context, store, error);
    return;
  }
  if (isStirred && !wishes.stopped()) await tidyUp(context);
}

/** A spent quota waits for everybody, a failure only until somebody asks for another try. */
function mustWait(store: StoreState | null, now: Date, forced: boolean): boolean {
  const waits = (store?.resumesAt ?? now) > now;
  return waits && !(forced && store?.problem);
}

/** The newest hundred carts of all, so that the list is useful after one call; then the plan for the rest. */
async function firstLook(context: ReadContext, store: string): Promise<void> {
  const { db, yampi, now, insists, signal } = context;
  const page = await fetchCartPage(yampi, store, { page: 1, insists, signal });
  await storeListedCarts(db, store, page.carts, now());
  const today = dayOf(now());
  const windows = planWindows(today).map((window) => ({ ...window, readAt: null }));
  await replaceWindows(db, store, [], windows);
  await saveStore(db, store, { plannedOn: today, told: page.total ?? 0 });
  await noteSuccess(context, store);
}

async function noteFirstRead(
  { db, now }: ReadContext,
  store: StoreState,
  windows: { readAt: Date | null }[],
): Promise<void> {
  if (store.firstReadAt || !windows.every((window) => window.readAt)) return;
  await saveStore(db, store.store, { firstReadAt: now() });
}

/**
 * The embedded database has no autovacuum: until this the planner knows nothing of the table, and an index alone answers
 * nothing about rows that a read has marked as seen. Costs what was marked; whoever else is at it does it for us.
 */
async function tidyUp({ db }: ReadContext): Promise<void> {
  await db.execute(sql`vacuum (analyze, skip_locked) mirror_carts`);
}

async function noteSuccess({ db }: ReadContext, store: string): Promise<void> {
  await saveStore(db, store, { problem: null, failures: 0, resumesAt: null });
}

async function noteFailure({ db, now }: ReadContext, store: string, error: unknown): Promise<void> {
  const at = now().getTime();
  if (error instanceof UpstreamError && error.code === 'busy') {
    const resumesAt = new Date(at + (error.retryAfter ?? 5) * 1000);
    await saveStore(db, store, { problem: null, failures: 0, resumesAt });
    return;
  }
  const { store: before } = await loadState(db, store);
  const failures = before?.failures ?? 0;
  // Nothing was asked while a place at Yampi is given a rest: that is no further failure, and its end is known.
  const restMs = error instanceof UpstreamError && error.retryAfter && error.retryAfter * 1000;
  await saveStore(db, store, {
    problem: error instanceof UpstreamError ? error.code : 'internal',
    failures: restMs ? failures : failures + 1,
    resumesAt: new Date(at + (restMs || failureWait(failures))),
  });
  if (!(error instanceof UpstreamError)) throw error;
}
