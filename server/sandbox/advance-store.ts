import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { deliverDue } from './deliveries/deliver-due.ts';
import { holdingStore } from './holding-store.ts';
import { type Happened, liveStretch } from './life/live-stretch.ts';
import { type StoreRow, stores } from './schema.ts';
import { storeTime } from './store-time.ts';

export type Advance = Omit<Happened, 'reached'> & {
  /** Webhooks that arrived. */
  delivered: number;
  /** What time it is in the store now. */
  now: Date;
};

/**
 * Moves a store's clock on and lets what happened meanwhile happen, also what the clock passed since the last time:
 * shoppers come and go, pay or not, return by e-mail, and webhooks are told.
 * @param seconds whole, from 0
 */
export async function advanceStore(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  store: Pick<StoreRow, 'id'>,
  seconds: number,
): Promise<Advance> {
  const sum = { carts: 0, refusals: 0, orders: 0, delivered: 0 };
  for (let left = seconds; ; ) {
    const step = await stepOn(pool, store, left, now());
    left -= step.moved;
    sum.carts += step.carts;
    sum.refusals += step.refusals;
    sum.orders += step.orders;
    sum.delivered += await deliverDue(drizzle(pool), store, step.reached);
    if (step.arrived) return { ...sum, now: step.reached };
  }
}

/** A part of the way, with the clock, in a transaction of its own. */
function stepOn(pool: pg.Pool, { id }: Pick<StoreRow, 'id'>, left: number, now: Date) {
  return holdingStore(pool, id, async (client, store) => {
    const current = Math.floor(storeTime(store, now).getTime() / 1000);
    const target = new Date((current + left) * 1000);
    const happened = await liveStretch(client, store, target);
    const moved = Math.max(0, happened.reached.getTime() / 1000 - current);
    const clockSeconds = store.clockSeconds + moved;
    if (moved > 0) await drizzle(client).update(stores).set({ clockSeconds }).where(eq(stores.id, id));
    return { ...happened, moved, arrived: happened.reached >= target };
  });
}
