import { and, eq } from 'drizzle-orm';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { saleOf } from './sale-of.ts';
import { deskActCarts } from './schema.ts';
import { type Layer, takeOut } from './take-out.ts';
import { takeTurn } from './take-turn.ts';

/**
 * An order came to nothing: the cart that it made won stands as if it had never been. What people did or said since
 * stays. Returns the cart; null when the order had made none won.
 */
export async function takeBackSale(db: Db, store: string, orderId: string): Promise<CartRef | null> {
  if (!(await saleOf(db, store, orderId))) return null;
  return db.transaction(async (tx) => {
    const revision = await takeTurn(tx, store);
    const sale = await saleOf(tx, store, orderId);
    if (!sale) return null;
    await takeBack(tx, sale, revision, orderId);
    return { cartId: sale.cartId, customerId: sale.customerId };
  });
}

/** The same at a turn that is taken. */
export async function takeBack(tx: Queries, sale: Layer, revision: number, orderId: string): Promise<void> {
  const before = sale.before ?? untouched;
  await takeOut(tx, sale, revision, (standing) => unsold(standing, before, orderId));
  const isSale = and(eq(deskActCarts.store, sale.store), eq(deskActCarts.actId, sale.actId));
  await tx.delete(deskActCarts).where(isSale);
}

function unsold(standing: CartTriage, before: CartTriage, orderId: string): CartTriage {
  if (standing.won?.orderId !== orderId) return standing;
  if (standing.state !== 'won') return { ...standing, won: before.won };
  return {
    ...standing,
    won: before.won,
    state: before.state,
    snoozedUntil: standing.snoozedUntil ?? before.snoozedUntil,
  };
}
