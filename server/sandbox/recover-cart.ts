import { and, eq, isNull } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { lockStore, nextId } from './next-id.ts';
import { type CartRow, carts, type StoreRow, transactions } from './schema.ts';
import { orders } from './schema-sales.ts';
import { configOf, transferAffiliation } from './seed/settings.ts';

const pix = 43;
const paid = 4;

/**
 * The shopper came back through a recovery e-mail and paid by Pix: the cart leaves every list and becomes an order.
 * @returns whether it was listed
 */
export async function recoverCart(
  db: NodePgDatabase,
  store: StoreRow,
  id: number,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockStore(tx, store);
    const [cart] = await tx
      .update(carts)
      .set({ recoveredAt: now })
      .where(and(eq(carts.storeId, store.id), eq(carts.id, id), isNull(carts.recoveredAt)))
      .returning();
    if (!cart) return false;
    const orderId = await nextId(tx, orders, store, 55_000_001);
    await tx.insert(orders).values(orderOf(cart, orderId, now));
    await tx.insert(transactions).values({
      storeId: store.id,
      id: await nextId(tx, transactions, store, 9_000_001),
      cartId: cart.id,
      orderId,
      customerId: cart.customerId,
      paymentId: pix,
      affiliationId: transferAffiliation,
      paymentConfigId: configOf(pix),
      status: 'paid',
      amountCents: cart.totalCents,
      installments: 1,
      capturedAt: now,
      createdAt: now,
      updatedAt: now,
    });
    return true;
  });
}

function orderOf(cart: CartRow, id: number, now: Date): typeof orders.$inferInsert {
  return {
    storeId: cart.storeId,
    id,
    number: id - 53_000_000,
    cartToken: cart.token,
    cartId: cart.id,
    customerId: cart.customerId,
    statusId: paid,
    paymentId: pix,
    promocodeId: null,
    lines: cart.lines,
    productsCents: cart.subtotalCents,
    discountCents: cart.promocodeCents + cart.combosCents + cart.progressiveCents,
    shipmentCents: cart.shipmentCents,
    totalCents: cart.totalCents,
    utmSource: 'Email',
    utmMedium: 'email',
    utmCampaign: 'carrinho_abandonado',
    createdAt: now,
    updatedAt: now,
  };
}
