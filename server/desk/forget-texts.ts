import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Db } from '#server/store/database.ts';
import { deskActCarts, deskActs } from './schema.ts';

/** Wipes what the team wrote about customers; `0` is nobody. */
export async function forgetTexts(db: Db, store: string, customerIds: readonly string[]): Promise<void> {
  const customers = customerIds.filter((id) => id !== '0');
  if (customers.length === 0) return;
  const { actId, customerId } = deskActCarts;
  const about = db
    .select({ actId })
    .from(deskActCarts)
    .where(and(eq(deskActCarts.store, store), inArray(customerId, customers)));
  await db
    .update(deskActs)
    .set({ text: null })
    .where(and(eq(deskActs.store, store), isNotNull(deskActs.text), inArray(deskActs.id, about)));
}
