import { dayOf } from '#contract/sao-paulo.ts';
import type { SyncState, WindowState } from './sync-state.ts';
import { freshFor, openEnd } from './windows.ts';

const minute = 60_000;

/** Somebody works in the store: its newest carts are kept fresh to two minutes. */
export const watchedFor = 15 * minute;
/** Nobody does any more: reading stops. */
export const idleAfter = 60 * minute;

/** When a window wants to be read next, epoch ms; 0 when a read of it is under way or owed. */
function dueAt(window: WindowState, now: Date, watched: boolean): number {
  if (window.beganAt || window.tries > 0 || !window.readAt) return 0;
  const days = { first: window.firstDay, last: window.lastDay };
  return window.readAt.getTime() + freshFor(days, dayOf(now), watched);
}

/** The newest window that is due; `forced` makes the very newest due. Takes windows newest first. */
export function nextWindow(
  windows: WindowState[],
  now: Date,
  { watched, forced }: { watched: boolean; forced: boolean },
): WindowState | null {
  const due = (window: WindowState) =>
    (forced && window.lastDay === openEnd) || dueAt(window, now, watched) <= now.getTime();
  return windows.find(due) ?? null;
}

/** When the store has something to read, epoch ms. */
export function nextRunAt({ store, windows, order }: SyncState, now: Date, watched: boolean): number {
  const look = order?.lookAt.getTime() ?? Number.POSITIVE_INFINITY;
  const reads = windows.map((window) => dueAt(window, now, watched));
  const due = store?.ordersSince || windows.length === 0 ? 0 : Math.min(look, ...reads);
  return Math.max(due, store?.resumesAt?.getTime() ?? 0);
}

/** A plan is made anew when the day has changed, but never while it still has days that were not read at all. */
export function wantsNewPlan({ store, windows }: SyncState, now: Date): boolean {
  return store?.plannedOn !== dayOf(now) && windows.every((window) => window.readAt && !window.beganAt);
}

/** How long to wait after so many failures in a row: 30 s, doubled up to 15 minutes. */
export function failureWait(failures: number): number {
  return Math.min(30_000 * 2 ** Math.min(failures, 10), 15 * minute);
}
