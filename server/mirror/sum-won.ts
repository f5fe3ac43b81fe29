import { and, eq, sql } from 'drizzle-orm';
import { deskCarts } from '#server/desk/schema.ts';
import type { Db } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

export type WonSum = { count: number; totalCents: number; byContact: number };

const won = deskCarts.won;

/** Carts won since an instant (ISO), the money they hold, and how many of them after word went to the customer. */
export async function sumWon(db: Db, store: string, since: string): Promise<WonSum> {
  const [sum] = await db
    .select({
      count: sql<number>`count(*)::int`,
      totalCents: sql<number>`coalesce(sum(${carts.totalCents}), 0)::bigint`.mapWith(Number),
      byContact: sql<number>`(count(*) filter (where ${won} ->> 'channel' is not null))::int`,
    })
    .from(deskCarts)
    .leftJoin(carts, and(eq(carts.store, deskCarts.store), eq(carts.id, deskCarts.cartId)))
    // ISO instants in UTC are in order as texts are.
    .where(and(eq(deskCarts.store, store), sql`${won} ->> 'at' >= ${since}`));
  return sum ?? { count: 0, totalCents: 0, byContact: 0 };
}
