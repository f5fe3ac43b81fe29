import { and, eq, isNull } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { paidResource } from './deliveries/resources.ts';
import { tell } from './deliveries/tell.ts';
import { loadCustomers } from './load-carts.ts';
import { lockStore, nextId } from './next-id.ts';
import { firstOrderId, orderOf, recoveryMail } from './sale.ts';
import { carts, type StoreRow, type TransactionRow, transactions } from './schema.ts';
import { orders } from './schema-sales.ts';
import { blankAttempt } from './seed/attempts.ts';
import { configOf, transferAffiliation } from './seed/settings.ts';

const pix = 43;

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
    const order = orderOf(cart, {
      id: await nextId(tx, orders, store, firstOrderId),
      at: now,
      paymentId: pix,
      promocodeId: null,
      discountCents: cart.promocodeCents + cart.combosCents + cart.progressiveCents,
      shipmentCents: cart.shipmentCents,
      abandoned: true,
      utm: recoveryMail,
    });
    await tx.insert(orders).values(order);
    const payment: TransactionRow = {
      ...blankAttempt({ id: cart.customerId }, cart.totalCents, now),
      storeId: store.id,
      id: await nextId(tx, transactions, store, 9_000_001),
      cartId: cart.id,
      orderId: order.id,
      paymentId: pix,
      affiliationId: transferAffiliation,
      paymentConfigId: configOf(pix),
      status: 'paid',
      capturedAt: now,
    };
    await tx.insert(transactions).values(payment);
    const buyer = (await loadCustomers(tx, store.id, [cart.customerId])).get(cart.customerId ?? 0) ?? null;
    await tell(tx, store, 'order.paid', {
      at: now,
      resource: (world) => paidResource(world, { order, customer: buyer, transactions: [payment] }),
    });
    return true;
  });
}
