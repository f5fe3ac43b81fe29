import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { orders } from '../schema-sales.ts';

const DAY = 86_400_000;

// A paid order is packed, sent and delivered: days after it was made, status before and after.
const stages = [
  [1, 4, 5],
  [3, 5, 6],
  [9, 6, 7],
] as const;

/** Moves orders on that grew old enough between two moments. */
export async function progressOrders(
  db: NodePgDatabase,
  storeId: number,
  from: Date,
  until: Date,
): Promise<void> {
  for (const [days, before, after] of stages) {
    const back = (at: Date) => new Date(at.getTime() - days * DAY);
    await db
      .update(orders)
      .set({ statusId: after, updatedAt: sql`${orders.createdAt} + make_interval(days => ${days})` })
      .where(
        and(
          eq(orders.storeId, storeId),
          eq(orders.statusId, before),
          gt(orders.createdAt, back(from)),
          lte(orders.createdAt, back(until)),
        ),
      );
  }
}
