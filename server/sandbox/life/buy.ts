import { paidResource } from '../deliveries/resources.ts';
import { orderOf, recoveryMail } from '../sale.ts';
import type { TransactionRow } from '../schema.ts';
import type { Deed } from '../schema-life.ts';
import { type LivingCart, type Stretch, seconds } from './stretch.ts';
import { idleSeconds } from './visit.ts';

export type Purchase = {
  payment: TransactionRow;
  /** What is off the products, coupon and method together. */
  discountCents: number;
  shipmentCents: number;
  promocodeId: number | null;
  mail?: Deed['mail'] | undefined;
};

/** The cart leaves every list and becomes a paid order; what else was planned or waiting is off. */
export function buy(stretch: Stretch, living: LivingCart, at: Date, purchase: Purchase): void {
  const { cart, customer } = living;
  const { payment, mail, promocodeId } = purchase;
  const order = orderOf(cart, {
    ...purchase,
    id: stretch.ids.order++,
    at,
    paymentId: payment.paymentId,
    // Whoever comes by an e-mail had left.
    abandoned: mail !== undefined || seconds(at) - seconds(cart.updatedAt) >= idleSeconds,
    utm: mail ? { ...recoveryMail, utmContent: `email_${mail.hours}h` } : cart,
  });
  stretch.orders.push(order);
  cart.recoveredAt = at;
  living.deeds = [];
  stretch.changed.add(living);
  payment.orderId = order.id;
  stretch.payments.add(payment);
  for (const other of living.transactions) {
    if (other.status === 'waiting_payment') cancel(stretch, other, at);
  }
  const promocode = stretch.world.promocodes.get(promocodeId ?? 0);
  if (promocode) {
    promocode.used += 1;
    stretch.coupons.add(promocode.id);
  }
  if (customer) {
    customer.lastOrderAt = at;
    customer.lastOrderCents = order.totalCents;
    stretch.buyers.add(customer);
  }
  if (stretch.outbox.wants('order.paid')) {
    const loaded = { order, customer, transactions: [payment] };
    stretch.outbox.put('order.paid', at, paidResource({ ...stretch.world, now: at }, loaded));
  }
}

export function cancel(stretch: Stretch, payment: TransactionRow, at: Date): void {
  Object.assign(payment, { status: 'cancelled', cancelledAt: at, updatedAt: at });
  stretch.payments.add(payment);
}
