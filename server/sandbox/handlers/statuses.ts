import { and, asc, eq } from 'drizzle-orm';
import { askedIncludes } from '../asked-includes.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { reachableStatuses } from '../order-course.ts';
import { pathId } from '../path-id.ts';
import { orders } from '../schema-sales.ts';
import { type StatusRow, statuses } from '../schema-settings.ts';
import { wireStatus } from '../wire/status.ts';

/** Those of the statuses that the order may still get. @throws WireError 404 for an order that is not there */
async function expectedOf({ db, store }: StoreCall, orderId: string, rows: readonly StatusRow[]) {
  const [order] = await db
    .select({ statusId: orders.statusId })
    .from(orders)
    .where(and(eq(orders.storeId, store.id), eq(orders.id, pathId(orderId))));
  const { statusId } = found(order);
  const alias = rows.find((row) => row.id === statusId)?.alias ?? '';
  const reachable = reachableStatuses(alias);
  return rows.filter((row) => reachable.has(row.alias));
}

/** What orders go through, and the e-mail that each step sends. */
export const statusHandlers = {
  listStatuses: async (call) => {
    const { db, store, query } = call;
    const rows = await db
      .select()
      .from(statuses)
      .where(eq(statuses.storeId, store.id))
      .orderBy(asc(statuses.position));
    const orderId = query.get('orderId');
    const shown = orderId ? await expectedOf(call, orderId, rows) : rows;
    const withEmail = askedIncludes(query, ['emailDetails']).size > 0;
    return { data: shown.map((row) => wireStatus(row, withEmail)) };
  },
  updateStatusEmail: async ({ db, store, params, body, now }) => {
    const [row] = await db
      .update(statuses)
      .set({ ...body, updatedAt: now })
      .where(and(eq(statuses.storeId, store.id), eq(statuses.id, pathId(params.id))))
      .returning();
    return { data: wireStatus(found(row), true) };
  },
} satisfies Partial<StoreHandlers>;
