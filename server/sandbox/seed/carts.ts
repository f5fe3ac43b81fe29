import { catalogue } from '../catalogue.ts';
import type { CartLine, CartRow, Step } from '../schema.ts';
import { searchable } from '../searchable.ts';
import { type Freight, type Reductions, totalsOf } from '../totals.ts';
import { type Attempt, makeIssued, makeRefusal } from './attempts.ts';
import { makeUtm } from './campaigns.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export type SeededCart = { cart: Omit<CartRow, 'storeId'>; attempts: Attempt[] };

export type Guest = { name: string; email: string };

const MINUTE = 60_000;

const steps = [
  ['personal_info', 0.34],
  ['shippment', 0.36],
  ['payment', 0.3],
] as const satisfies (readonly [Step, number])[];

// Of carts that reached payment; three in ten refused makes nine in a hundred of all.
const outcomes = [
  ['none', 0.42],
  ['refused', 0.26],
  ['refused, then pix', 0.04],
  ['pix', 0.22],
  ['billet', 0.06],
] as const;

const tryCounts = [
  [1, 60],
  [2, 28],
  [3, 12],
] as const;

const lineCounts = [
  [1, 52],
  [2, 25],
  [3, 13],
  [4, 7],
  [5, 3],
] as const;

/** One to five different things; what sells best is bought most. */
export function makeLines(random: Random): CartLine[] {
  const lines = new Map<number, CartLine>();
  for (let left = random.weighted<number>(lineCounts); left > 0; left--) {
    const sku = catalogue[Math.floor(random.next() ** 1.6 * catalogue.length)] ?? random.pick(catalogue);
    lines.set(sku.id, [sku.id, random.chance(0.88) ? 1 : random.int(2, 3), sku.priceCents]);
  }
  return [...lines.values()];
}

function makeReductions(random: Random, lines: readonly CartLine[]): Reductions {
  return {
    couponPercent: random.chance(0.06) ? random.pick([5, 10, 10, 15]) : 0,
    comboPercent: lines.length > 1 && random.chance(0.08) ? 10 : 0,
    progressivePercent: lines.length > 2 && random.chance(0.2) ? 5 : 0,
  };
}

/** Free from 299 reais on, mostly; dearer where the parcel travels far. */
export function makeFreight(random: Random, lines: readonly CartLine[]): Exclude<Freight, null> {
  const subtotal = lines.reduce((sum, [, quantity, unit]) => sum + quantity * unit, 0);
  const originalCents = random.int(1290, 4490);
  if (subtotal >= 29_900 && random.chance(0.7)) return { originalCents, cents: 0 };
  return { originalCents, cents: random.chance(0.05) ? Math.round(originalCents / 2) : originalCents };
}

/** Attempts at the payment step, minutes after the beginning; of a cart that is younger, those that were not yet. */
function makeAttempts(random: Random, person: Person | null, cents: number, at: Date, now: Date): Attempt[] {
  const outcome = random.weighted(outcomes);
  const tries = outcome.startsWith('refused') ? random.weighted<number>(tryCounts) : 0;
  let moment = at.getTime() + random.int(3, 14) * MINUTE;
  const next = () => {
    moment += random.int(40, 240) * 1000;
    return new Date(moment);
  };
  const attempts = Array.from({ length: tries }, () => makeRefusal(random, person, cents, next()));
  const issued = outcome.endsWith('pix') ? 'pix' : outcome === 'billet' ? 'billet' : null;
  if (issued) attempts.push(makeIssued(random, issued, person, cents, { at: next(), now }));
  return attempts.filter((attempt) => attempt.createdAt <= now);
}

function makeLastChange(random: Random, createdAt: Date, step: Step, now: Date): Date {
  const seconds =
    step === 'personal_info' ? random.int(20, 300) : random.int(120, step === 'payment' ? 1500 : 720);
  // One in eight comes back within three days, changes something and leaves again.
  const back = random.chance(0.12) ? Math.floor(random.next() ** 2 * 259_200) : 0;
  return new Date(Math.min(createdAt.getTime() + (seconds + back) * 1000, now.getTime()));
}

/** One abandoned cart of a customer, or of a guest who left no more than a name and an e-mail. */
export function makeCart(
  random: Random,
  id: number,
  createdAt: Date,
  shopper: { customer: Person } | { guest: Guest },
  now: Date,
): SeededCart {
  const customer = 'customer' in shopper ? shopper.customer : null;
  const guest = 'guest' in shopper ? shopper.guest : null;
  const step: Step = guest ? 'personal_info' : random.weighted<Step>(steps);
  const lines = makeLines(random);
  const calculated = step === 'payment' || (step === 'shippment' && random.chance(0.35));
  const totals = totalsOf(
    lines,
    makeReductions(random, lines),
    calculated ? makeFreight(random, lines) : null,
  );
  const attempts =
    step === 'payment' ? makeAttempts(random, customer, totals.totalCents, createdAt, now) : [];
  const last = attempts[attempts.length - 1];
  const cart = {
    id,
    token: random.uuid(),
    customerId: customer?.id ?? null,
    guestName: guest?.name ?? null,
    guestEmail: guest?.email ?? null,
    step,
    refused: attempts.some((attempt) => attempt.status === 'refused'),
    hasAddress: calculated || (step === 'shippment' && random.chance(0.6)),
    hasRecommendation: random.chance(0.07),
    shipmentServiceId: calculated ? random.pick([3, 7, 12]) : null,
    paymentId: last?.paymentId ?? null,
    lines,
    ...totals,
    ...makeUtm(random),
    search: customer?.search ?? searchable(guest?.name ?? null, guest?.email ?? null, null),
    createdAt,
    updatedAt: last?.createdAt ?? makeLastChange(random, createdAt, step, now),
    recoveredAt: null,
  };
  return { cart, attempts };
}
