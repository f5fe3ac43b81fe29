import { and, asc, eq } from 'drizzle-orm';
import type { Db, Queries } from '#server/store/database.ts';
import { deskOrders } from './schema.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A boleto is paid within days; a sale that nobody took back in a month is one. */
const waitsFor = 14 * day;
const staysFor = 30 * day;

type Watched = { id: string; createdAt: Date; isPaid: boolean };

/**
 * Says when an order wants to be looked at again: while it waits every hour of its first day, then twice a day; once it is
 * paid every day. An old one is looked at no more.
 */
export async function watchOrder(
  db: Db,
  store: string,
  { id, createdAt, isPaid }: Watched,
  now: Date,
): Promise<void> {
  const age = now.getTime() - createdAt.getTime();
  if (age > (isPaid ? staysFor : waitsFor)) return forgetOrder(db, store, id);
  const wait = isPaid ? day : age < day ? hour : day / 2;
  const lookAt = new Date(now.getTime() + wait);
  await db
    .insert(deskOrders)
    .values({ store, id, lookAt })
    .onConflictDoUpdate({ target: [deskOrders.store, deskOrders.id], set: { lookAt } });
}

/** An order of which nothing more is to be heard. */
export async function forgetOrder(db: Db, store: string, id: string): Promise<void> {
  await db.delete(deskOrders).where(and(eq(deskOrders.store, store), eq(deskOrders.id, id)));
}

/** The order that wants to be looked at first, and when. */
export async function nextOrder(db: Queries, store: string): Promise<{ id: string; lookAt: Date } | null> {
  const { id, lookAt } = deskOrders;
  const [next] = await db
    .select({ id, lookAt })
    .from(deskOrders)
    .where(eq(deskOrders.store, store))
    .orderBy(asc(lookAt))
    .limit(1);
  return next ?? null;
}
