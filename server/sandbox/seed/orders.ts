import { recoveryMail } from '../sale.ts';
import type { TransactionRow } from '../schema.ts';
import type { OrderRow } from '../schema-sales.ts';
import { totalsOf } from '../totals.ts';
import { makeUtm } from './campaigns.ts';
import { makeFreight, makeLines } from './carts.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { cardAffiliation, configOf, transferAffiliation } from './settings.ts';

export type SeededOrder = {
  order: Omit<OrderRow, 'storeId' | 'id' | 'number'>;
  payment: Omit<TransactionRow, 'storeId' | 'id' | 'orderId'>;
};

const HOUR = 3_600_000;

// Payment id, weight; Pix is what most people pay with.
const payments = [
  [43, 46],
  [2, 22],
  [4, 20],
  [7, 7],
  [9, 5],
] as const;

// Hours from abandonment to the order, and which coupon the e-mail before it brought.
const returns = [
  [[0.6, null], 48],
  [[4.3, 701], 28],
  [[48.5, 702], 16],
  [[168.6, 703], 8],
] as const;

const couponPercents: Record<number, number> = { 701: 5, 702: 10, 703: 15 };

/** A payment that went through, of a cart or of an order that never was one. */
function makePayment(
  random: Random,
  { totalCents, customerId }: { totalCents: number; customerId: number | null },
  at: Date,
): SeededOrder['payment'] {
  const paymentId = random.weighted<number>(payments);
  const card = paymentId !== 43 && paymentId !== 9;
  return {
    cartId: null,
    customerId,
    paymentId,
    affiliationId: card ? cardAffiliation : transferAffiliation,
    paymentConfigId: configOf(paymentId),
    status: 'paid',
    amountCents: totalCents,
    installments: card
      ? Math.min(random.pick([1, 1, 2, 3, 6]), Math.max(1, Math.floor(totalCents / 2500)))
      : 1,
    errorCode: null,
    errorMessage: null,
    truncatedCard: card ? `411111******${String(random.int(0, 9999)).padStart(4, '0')}` : null,
    holderName: null,
    expiresAt: null,
    capturedAt: at,
    cancelledAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * An order of somebody who was about at a moment. Half had abandoned their cart then, where `cartId` names one; of
 * these about half came back through a recovery e-mail. Null when it lies in the future.
 */
export function makeOrder(
  random: Random,
  { customer, cartId }: { customer: Person | null; cartId: number | null },
  begunAt: Date,
  now: Date,
): SeededOrder | null {
  const abandoned = cartId !== null && random.chance(0.5);
  const mailed = abandoned && random.chance(0.55);
  const [hours, coupon] = random.weighted<readonly [number, number | null]>(returns);
  const wait = mailed ? hours * HOUR + random.next() * 3 * HOUR : abandoned ? random.next() * 20 * HOUR : 4e5;
  const at = new Date(Math.floor((begunAt.getTime() + wait) / 1000) * 1000);
  const lines = makeLines(random);
  const promocodeId = mailed && random.chance(0.7) ? coupon : null;
  const totals = totalsOf(
    lines,
    { couponPercent: promocodeId ? (couponPercents[promocodeId] ?? 0) : 0 },
    makeFreight(random, lines),
  );
  const utm = mailed ? { ...recoveryMail, utmContent: `email_${hours}h` } : makeUtm(random);
  const payment = makePayment(
    random,
    { totalCents: totals.totalCents, customerId: customer?.id ?? null },
    at,
  );
  const age = (now.getTime() - at.getTime()) / (24 * HOUR);
  const order = {
    cartToken: random.uuid(),
    cartId: abandoned ? cartId : null,
    customerId: customer?.id ?? null,
    statusId: age > 9 ? 7 : age > 3 ? 6 : age > 1 ? 5 : 4,
    paymentId: payment.paymentId,
    promocodeId,
    lines,
    productsCents: totals.subtotalCents,
    discountCents: totals.promocodeCents,
    shipmentCents: totals.shipmentCents,
    totalCents: totals.totalCents,
    ...utm,
    createdAt: at,
    updatedAt: at,
  };
  return at <= now ? { order, payment } : null;
}
