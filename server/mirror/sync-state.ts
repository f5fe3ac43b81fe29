import { and, count, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import { endOfDay, startOfDay } from '#contract/sao-paulo.ts';
import { nextOrder } from '#server/desk/watch-order.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { mirrorCarts as carts, mirrorStores, mirrorWindows } from './schema.ts';
import { type DayWindow, openEnd } from './windows.ts';

export type StoreState = typeof mirrorStores.$inferSelect;
export type WindowState = typeof mirrorWindows.$inferSelect;
type Days = Pick<WindowState, 'store' | 'firstDay' | 'lastDay'>;
export type SyncState = {
  /** Null before anything was tried. */
  store: StoreState | null;
  /** Newest first; empty before the first look. */
  windows: WindowState[];
  /** The order that is to be looked at again first. */
  order: { id: string; lookAt: Date } | null;
};

export async function loadState(db: Queries, store: string): Promise<SyncState> {
  const [stores, windows, order] = await Promise.all([
    db.select().from(mirrorStores).where(eq(mirrorStores.store, store)),
    db
      .select()
      .from(mirrorWindows)
      .where(eq(mirrorWindows.store, store))
      .orderBy(desc(mirrorWindows.firstDay)),
    nextOrder(db, store),
  ]);
  return { store: stores[0] ?? null, windows, order };
}

export async function saveStore(
  db: Db,
  store: string,
  change: Partial<Omit<StoreState, 'store'>>,
): Promise<void> {
  await db
    .insert(mirrorStores)
    .values({ store, ...change })
    .onConflictDoUpdate({ target: mirrorStores.store, set: change });
}

export async function saveWindow(
  db: Db,
  { store, firstDay }: WindowState,
  change: Partial<WindowState>,
): Promise<void> {
  await db
    .update(mirrorWindows)
    .set(change)
    .where(and(eq(mirrorWindows.store, store), eq(mirrorWindows.firstDay, firstDay)));
}

/** Puts windows in the place of others, in one transaction, so that no day is ever without one. */
export async function replaceWindows(
  db: Db,
  store: string,
  old: { firstDay: string }[],
  windows: (DayWindow & { readAt: Date | null })[],
): Promise<void> {
  const rows = windows.map(({ first, last, readAt }) => ({ store, firstDay: first, lastDay: last, readAt }));
  await db.transaction(async (tx) => {
    for (const { firstDay } of old) {
      await tx
        .delete(mirrorWindows)
        .where(and(eq(mirrorWindows.store, store), eq(mirrorWindows.firstDay, firstDay)));
    }
    await tx.insert(mirrorWindows).values(rows);
  });
}

/** The page before the next one is read again after a pause: carts that left meanwhile moved others up. */
export async function stepBack(db: Db, store: string): Promise<void> {
  await db
    .update(mirrorWindows)
    .set({ page: sql`greatest(1, ${mirrorWindows.page} - 1)` })
    .where(and(eq(mirrorWindows.store, store), isNull(mirrorWindows.scrollId)));
}

function inWindow({ store, firstDay, lastDay }: Days) {
  return and(
    eq(carts.store, store),
    gte(carts.createdAt, new Date(startOfDay(firstDay))),
    lastDay === openEnd ? undefined : lt(carts.createdAt, new Date(endOfDay(lastDay))),
  );
}

/** Carts of the window that the list has shown since then. */
export async function countSeen(db: Db, window: Days, since: Date): Promise<number> {
  const [row] = await db
    .select({ seen: count() })
    .from(carts)
    .where(and(inWindow(window), gte(carts.seenAt, since)));
  return row?.seen ?? 0;
}

/** A cart is listed while its boleto waits, and its order is older then than the last look at the cart; by so much at most. */
const waitsFor = 14 * 86_400_000;

/**
 * Marks the carts of the window that the list has not shown since then. Only for a read known to be complete.
 * @returns since when their orders may have been made; null when there is none
 */
export async function markGone(db: Db, window: Days, since: Date, at: Date): Promise<Date | null> {
  const unseen = or(isNull(carts.seenAt), lt(carts.seenAt, since));
  const gone = await db
    .update(carts)
    .set({ goneAt: at })
    .where(and(inWindow(window), isNull(carts.goneAt), unseen))
    .returning({ createdAt: carts.createdAt, seenAt: carts.seenAt, waitingFor: carts.waitingFor });
  const made = gone.map(({ createdAt, seenAt, waitingFor }) => {
    const lastSeen = (seenAt ?? createdAt).getTime();
    if (!waitingFor) return lastSeen;
    return Math.min(lastSeen, Math.max(createdAt.getTime(), at.getTime() - waitsFor));
  });
  return made.length > 0 ? new Date(Math.min(...made)) : null;
}

/** Makes the orders since a moment due, beside those that already were. */
export async function wantOrders(db: Db, store: string, since: Date): Promise<void> {
  const earliest = sql`least(${mirrorStores.ordersSince}, ${since.toISOString()}::timestamptz)`;
  await db
    .update(mirrorStores)
    .set({ ordersSince: earliest, ordersPage: 1 })
    .where(eq(mirrorStores.store, store));
}
