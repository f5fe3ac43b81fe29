import { sql } from 'drizzle-orm';
import { dayOf } from '#contract/sao-paulo.ts';
import type { Db } from '#server/store/database.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { type CartPage, fetchCartPage, listingCap } from '#server/yampi/read-carts.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { ignoredIn } from './self-check.ts';
import { storeListedCarts } from './store-carts.ts';
import {
  countSeen,
  markGone,
  replaceWindows,
  type StoreState,
  saveStore,
  saveWindow,
  type WindowState,
  wantOrders,
} from './sync-state.ts';
import { openEnd, splitWindow } from './windows.ts';

export type ReadContext = {
  db: Db;
  yampi: YampiClient;
  now: () => Date;
  /** A person asked for this read by hand. */
  insists?: boolean;
  signal?: AbortSignal;
};

const mostPages = 100;
const mostScrolls = 1_000;
const mostTries = 3;
/** A read that was interrupted for so long begins anew: too much has moved under it. */
const staleAfter = 3_600_000;

/** Reads one page of a window and keeps where it got to, so that a restart goes on from there. */
export async function readWindowPage(
  context: ReadContext,
  store: StoreState,
  window: WindowState,
): Promise<void> {
  const { db, now } = context;
  const begun = window.beganAt && now().getTime() - window.beganAt.getTime() < staleAfter;
  const reading = begun ? window : { ...window, ...freshRead(now()) };
  if (!begun) await saveWindow(db, window, freshRead(now()));
  if (reading.scrollId === null) await readByPage(context, store, reading);
  else await readByScroll(context, store, reading, reading.scrollId);
}

function freshRead(at: Date) {
  return { beganAt: at, page: 1, scrollId: null, told: 0, unreadable: 0 };
}

async function readByPage(context: ReadContext, store: StoreState, window: WindowState): Promise<void> {
  const { db, now } = context;
  const today = dayOf(now());
  const page = await fetchAndStore(context, store, window, { page: window.page });
  const told = Math.max(window.told, page.total ?? 0);
  const unreadable = window.unreadable + page.unreadable;
  if (told >= listingCap) {
    const halves = splitWindow({ first: window.firstDay, last: window.lastDay }, today);
    if (halves) {
      const parts = halves.map((half) => ({ ...half, readAt: null }));
      return replaceWindows(db, window.store, [window], parts);
    }
    return saveWindow(db, window, { told, unreadable, page: 1, scrollId: '' });
  }
  const isEmpty = page.carts.length + page.unreadable === 0;
  const isLast = isEmpty || window.page >= (page.pages ?? mostPages) || window.page >= mostPages;
  if (!isLast) return saveWindow(db, window, { told, unreadable, page: window.page + 1 });
  const since = window.beganAt ?? now();
  const known = page.total !== null && unreadable === 0;
  const complete = known && (await countSeen(db, window, since)) >= told;
  await endRead(context, { ...window, told, unreadable }, { complete, again: known && !complete });
}

/** The way through a day with more carts than pages can show. */
async function readByScroll(
  context: ReadContext,
  store: StoreState,
  window: WindowState,
  scrollId: string,
): Promise<void> {
  const { db, now } = context;
  const page = await fetchAndStore(context, store, window, { scrollId: scrollId || null }).catch((error) => {
    if (!scrollId || !isExpired(error)) throw error;
    return null;
  });
  if (!page) return endScroll(context, store, window, false);
  const unreadable = window.unreadable + page.unreadable;
  const goesOn = page.carts.length + page.unreadable > 0 && page.scrollId && window.page < mostScrolls;
  if (goesOn) return saveWindow(db, window, { unreadable, page: window.page + 1, scrollId: page.scrollId });
  const seen = await countSeen(db, window, window.beganAt ?? now());
  const complete = unreadable === 0 && seen > listingCap && seen >= window.told;
  await endScroll(context, store, { ...window, unreadable, told: Math.max(seen, window.told) }, complete);
}

// An id lives for a limited time; the API says so with one of these.
function isExpired(error: unknown): boolean {
  return (
    error instanceof UpstreamError &&
    !error.transient &&
    ['not_found', 'invalid', 'upstream_bad_response'].includes(error.code)
  );
}

async function endScroll(
  context: ReadContext,
  store: StoreState,
  window: WindowState,
  complete: boolean,
): Promise<void> {
  const others = store.truncatedDays.filter((day) => day !== window.firstDay);
  const truncatedDays = complete ? others : [...others, window.firstDay];
  await saveStore(context.db, window.store, { truncatedDays });
  await endRead(context, window, { complete, again: false });
}

async function endRead(
  { db, now }: ReadContext,
  window: WindowState,
  { complete, again }: { complete: boolean; again: boolean },
): Promise<void> {
  const at = now();
  const left = complete && window.beganAt && (await markGone(db, window, window.beganAt, at));
  if (left) await wantOrders(db, window.store, left);
  const { told, unreadable } = window;
  const ended = { told, unreadable, beganAt: null, scrollId: null, page: 1 };
  if (again && window.tries + 1 < mostTries)
    return saveWindow(db, window, { ...ended, tries: window.tries + 1 });
  await saveWindow(db, window, { ...ended, tries: 0, readAt: at });
  // Searches scan what the index has not sorted in yet, and the embedded database has no autovacuum to do it.
  await db.execute(sql`select gin_clean_pending_list('mirror_carts_search')`);
  if (window.lastDay === openEnd) await saveStore(db, window.store, { freshAt: at });
}

async function fetchAndStore(
  { db, yampi, now, insists, signal }: ReadContext,
  store: StoreState,
  window: WindowState,
  position: { page: number } | { scrollId: string | null },
): Promise<CartPage> {
  const today = dayOf(now());
  const last = window.lastDay < today ? window.lastDay : today;
  const page = await fetchCartPage(yampi, window.store, {
    days: { first: window.firstDay, last },
    ...position,
    insists,
    signal,
  });
  await storeListedCarts(db, window.store, page.carts, now());
  const ignoredFilter = ignoredIn(page.carts, window, store.ignoredFilter);
  if (ignoredFilter !== store.ignoredFilter) await saveStore(db, window.store, { ignoredFilter });
  return page;
}
