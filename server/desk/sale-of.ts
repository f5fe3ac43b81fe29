import { and, eq } from 'drizzle-orm';
import type { Queries } from '#server/store/database.ts';
import { deskActCarts } from './schema.ts';
import type { Layer } from './take-out.ts';

/** What stands for the id of an act where an order made a cart won. Ids of acts have no colon. */
export function saleId(orderId: string): string {
  return `order:${orderId}`;
}

/** The cart that an order made won, as it stood before that. */
export async function saleOf(on: Queries, store: string, orderId: string): Promise<Layer | undefined> {
  const isSale = and(eq(deskActCarts.store, store), eq(deskActCarts.actId, saleId(orderId)));
  const [sale] = await on.select().from(deskActCarts).where(isSale);
  return sale;
}
