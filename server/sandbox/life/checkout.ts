import type { Random } from '../seed/random.ts';
import { buy, type Purchase } from './buy.ts';
import { addPayment } from './pay.ts';
import type { LivingCart, Stretch } from './stretch.ts';
import { type Bill, billOf, type Counter, counterFor, type PaymentKind } from './till.ts';

export type Moment = { stretch: Stretch; living: LivingCart; random: Random; at: Date };

export type Checkout = { counter: Counter; bill: Bill };

/** Where he pays and what; null when the shop does not offer it. */
export function checkout(moment: Moment, kind: PaymentKind): Checkout | null {
  const { stretch, living, random } = moment;
  const counter = counterFor(stretch.till, random, kind);
  const { totalCents, shipmentCents, promocodeCents } = living.cart;
  const products = { productsCents: totalCents - shipmentCents, shipmentCents, coupon: promocodeCents > 0 };
  return counter && { counter, bill: billOf(stretch.till, random, counter, products) };
}

/** What is off the products of a cart, without what a method takes off. */
export function reductionsOf({ cart }: LivingCart): number {
  return cart.promocodeCents + cart.combosCents + cart.progressiveCents;
}

/** Pays on the spot, and the cart is bought. */
export function payAtOnce(
  moment: Moment,
  { counter, bill }: Checkout,
  how: Pick<Purchase, 'promocodeId' | 'mail'>,
): void {
  const { stretch, living, at } = moment;
  const payment = addPayment(moment, counter, bill);
  living.cart.paymentId = payment.paymentId;
  buy(stretch, living, at, {
    ...how,
    payment,
    discountCents: reductionsOf(living) + bill.discountCents,
    shipmentCents: living.cart.shipmentCents,
  });
}
