import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { StoreRow } from '../schema.ts';
import { lives } from '../schema-life.ts';
import { chanceOf } from './chance.ts';
import { deeds } from './deeds.ts';
import { loadStretch } from './load-stretch.ts';
import { progressOrders } from './progress-orders.ts';
import { remind, reminderAt } from './reminders.ts';
import { saveStretch } from './save-stretch.ts';
import { beginCart } from './shopper.ts';
import { keep, type LivingCart, type Stretch } from './stretch.ts';
import { nextShopperAt } from './visit.ts';

/** How many of each happened, and until when everything has. */
export type Happened = { carts: number; refusals: number; orders: number; reached: Date };

/** A life that stood still for longer begins anew: nobody came meanwhile. */
export const longestSleep = 31 * 86_400_000;

/** More at once would hold the store, and its rows in memory, for too long. */
const longestStretch = 6 * 3_600_000;

/**
 * Lets everything happen in a store on the way to a moment of its clock, for some hours at most: one thing after the
 * other by the second, so that a life lived in pieces is the same as one lived at once. The transaction must hold
 * the store.
 */
export async function liveStretch(client: pg.PoolClient, store: StoreRow, target: Date): Promise<Happened> {
  const db = drizzle(client);
  const [life] = await db.select().from(lives).where(eq(lives.storeId, store.id));
  if (!life || life.livedUntil >= target) return { carts: 0, refusals: 0, orders: 0, reached: target };
  const from = Math.max(life.livedUntil.getTime(), target.getTime() - longestSleep);
  const until = new Date(Math.min(from + longestStretch, target.getTime()));
  const stretch = await loadStretch(db, store, life, until);
  const first = Math.max(life.nextShopperAt.getTime(), from);
  stretch.life.nextShopperAt = new Date(first);
  stretch.agenda.put({ at: first / 1000, kind: 'shopper', cartId: 0 });
  const begun: LivingCart[] = [];
  for (let entry = stretch.agenda.take(); entry; entry = stretch.agenda.take()) {
    const at = new Date(entry.at * 1000);
    const living = stretch.carts.get(entry.cartId);
    if (entry.kind === 'shopper') {
      const made = await beginCart(db, stretch, at);
      begun.push(made);
      if (stretch.outbox.wants('cart.reminder')) {
        stretch.agenda.put({ at: reminderAt(made.cart), kind: 'reminder', cartId: made.cart.id });
      }
      expectNext(stretch, entry.at);
    } else if (living) {
      if (entry.kind === 'deed') doNext(stretch, living, at);
      else remind(stretch, living, at);
    }
  }
  await progressOrders(db, store.id, life.livedUntil, until);
  stretch.life.livedUntil = until;
  await saveStretch(client, stretch);
  const refused = [...stretch.payments].filter((row) => row.status === 'refused');
  return {
    carts: begun.length,
    refusals: refused.length,
    orders: stretch.orders.length,
    reached: until,
  };
}

function expectNext({ life, agenda }: Stretch, from: number): void {
  life.shoppers += 1;
  const at = nextShopperAt(life, life.shoppers, from);
  life.nextShopperAt = new Date(at * 1000);
  agenda.put({ at, kind: 'shopper', cartId: 0 });
}

function doNext(stretch: Stretch, living: LivingCart, at: Date): void {
  const [deed, ...rest] = living.deeds;
  // Bought meanwhile by another hand.
  if (!deed || living.cart.recoveredAt) {
    living.deeds = [];
    stretch.changed.add(living);
    return;
  }
  living.deeds = rest;
  const random = chanceOf(stretch.life.seed, 'deed', living.cart.id, deed.at, rest.length);
  deeds[deed.deed]({ stretch, living, random, at }, deed);
  keep(stretch, living);
}
