import { refusedResource } from '../deliveries/resources.ts';
import { recoveryEmails } from '../recovery-emails.ts';
import type { Deed } from '../schema-life.ts';
import type { PromocodeRow } from '../schema-settings.ts';
import { makeFreight } from '../seed/carts.ts';
import { buy, cancel } from './buy.ts';
import { checkout, type Moment, payAtOnce, reductionsOf } from './checkout.ts';
import { addIssued, addRefusal } from './pay.ts';
import { type LivingCart, seconds } from './stretch.ts';
import { planIssued, withDeeds } from './visit.ts';

// How many of a hundred each e-mail in turn brings back.
const returns = [8, 5, 3, 2];

function change({ living, at }: Moment, changes: Partial<LivingCart['cart']>): void {
  Object.assign(living.cart, changes, { updatedAt: at });
}

function calculateFreight({ living: { cart }, random }: Moment): void {
  const freight = makeFreight(random, cart.lines);
  cart.totalCents += freight.cents - cart.shipmentCents;
  cart.shipmentCents = freight.cents;
  cart.shipmentOriginalCents = freight.originalCents;
  cart.shipmentServiceId = random.pick([3, 7, 12]);
}

function issue(moment: Moment, kind: 'pix' | 'billet'): void {
  const chosen = checkout(moment, kind);
  if (!chosen) return;
  const { row, cancelledAt } = addIssued(moment, chosen.counter, chosen.bill);
  change(moment, { paymentId: row.paymentId });
  const ends = { expires: seconds(row.expiresAt ?? cancelledAt), cancelled: seconds(cancelledAt) };
  const { living, random, at } = moment;
  living.deeds = withDeeds(living.deeds, planIssued(random, kind, seconds(at), ends));
}

/** The coupon of an e-mail, if he types it and it is good. */
function couponOf({ stretch, living, random, at }: Moment, deed: Deed): PromocodeRow | null {
  const row = stretch.world.promocodes.get(deed.mail?.promocodeId ?? 0);
  const good =
    row?.active &&
    row.startAt <= at &&
    at < row.endAt &&
    row.used < row.quantity &&
    living.cart.subtotalCents >= row.minCents;
  return random.chance(0.7) && row && good ? row : null;
}

function comeBack(moment: Moment, deed: Deed): void {
  const { living, random } = moment;
  const { cart } = living;
  const before = { ...cart };
  const promocode = couponOf(moment, deed);
  if (cart.shipmentServiceId === null) calculateFreight(moment);
  if (promocode) {
    const worth =
      promocode.discountType === 'p' ? cart.subtotalCents * promocode.value : promocode.value * 10_000;
    const left = cart.subtotalCents - cart.combosCents - cart.progressiveCents;
    cart.promocodeCents = Math.min(left, Math.round(worth / 100));
    if (promocode.freeShipment) cart.shipmentCents = 0;
    cart.totalCents = cart.subtotalCents - reductionsOf(living) + cart.shipmentCents;
  }
  const [first, second] = random.chance(0.52) ? (['pix', 'card'] as const) : (['card', 'pix'] as const);
  const chosen = checkout(moment, first) ?? checkout(moment, second);
  if (!chosen) {
    Object.assign(cart, before);
    return;
  }
  payAtOnce(moment, chosen, { promocodeId: promocode?.id ?? null, mail: deed.mail });
}

/** The e-mails of a cart are scheduled now; which of them, if any, will bring him back? */
function think({ stretch, living, random, at }: Moment): void {
  const { cart, customer } = living;
  if (!customer?.email) return;
  const { emails } = recoveryEmails(cart, customer, stretch.world.revisions, at);
  const coming = emails.filter((email) => seconds(email.fireAt) > seconds(at) - 3600);
  const email = coming.find(({ turn }) => random.chance((returns[turn - 1] ?? 1) / 100));
  const deed: Deed['deed'] = 'return';
  if (email) {
    const hours = (seconds(email.fireAt) - seconds(cart.updatedAt)) / 3600;
    const read = Math.max(seconds(email.fireAt), seconds(at)) + random.int(120, 9000);
    const mail = { promocodeId: email.promocodeId, hours };
    living.deeds = withDeeds(living.deeds, [{ at: read, deed, mail }]);
  } else if (random.chance(0.04)) {
    living.deeds = withDeeds(living.deeds, [{ at: seconds(at) + random.int(3600, 72_000), deed }]);
  }
}

/** What each deed does to a cart. */
export const deeds: Record<Deed['deed'], (moment: Moment, deed: Deed) => void> = {
  address: (moment) => change(moment, { step: 'shippment', hasAddress: true }),
  freight: (moment) => {
    calculateFreight(moment);
    change(moment, { step: 'payment' });
  },
  refused: (moment) => {
    const chosen = checkout(moment, 'card');
    if (!chosen) return;
    const { stretch, living, at } = moment;
    const row = addRefusal(moment, chosen.counter, chosen.bill);
    change(moment, { refused: true, paymentId: row.paymentId });
    if (!stretch.outbox.wants('transaction.payment.refused')) return;
    const resource = refusedResource({ ...stretch.world, now: at }, row, living.customer);
    stretch.outbox.put('transaction.payment.refused', at, resource);
  },
  charged: (moment) => {
    const chosen = checkout(moment, 'card');
    if (chosen) payAtOnce(moment, chosen, { promocodeId: null });
  },
  pix: (moment) => issue(moment, 'pix'),
  billet: (moment) => issue(moment, 'billet'),
  settle: ({ stretch, living, at }) => {
    const payment = living.transactions.findLast((row) => row.status === 'waiting_payment');
    if (!payment) return;
    Object.assign(payment, { status: 'paid', capturedAt: at, updatedAt: at });
    const { cart } = living;
    buy(stretch, living, at, {
      payment,
      discountCents: reductionsOf(living) + Math.max(0, cart.totalCents - payment.amountCents),
      shipmentCents: cart.shipmentCents,
      promocodeId: null,
    });
  },
  expire: ({ stretch, living, at }) => {
    const payment = living.transactions.findLast((row) => row.status === 'waiting_payment');
    if (payment) cancel(stretch, payment, at);
  },
  think,
  return: comeBack,
};
