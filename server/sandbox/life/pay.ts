import type { TransactionRow } from '../schema.ts';
import { blankAttempt, holderOf, refusals, truncatedCard } from '../seed/attempts.ts';
import type { Random } from '../seed/random.ts';
import type { LivingCart, Stretch } from './stretch.ts';
import type { Bill, Counter } from './till.ts';

const HOUR = 3_600_000;

type Moment = { stretch: Stretch; living: LivingCart; random: Random; at: Date };

/** Adds a payment attempt to a cart; it names the affiliation and config that are in force. */
function addAttempt(
  { stretch, living, at }: Moment,
  { paymentId, config }: Counter,
  bill: Bill,
  more: Partial<TransactionRow> & { status: string },
): TransactionRow {
  const row = {
    ...blankAttempt(living.customer, bill.amountCents, at),
    storeId: stretch.store.id,
    id: stretch.ids.transaction++,
    cartId: living.cart.id,
    paymentId,
    affiliationId: config.affiliationId,
    paymentConfigId: config.id,
    installments: bill.installments,
    ...more,
  };
  living.transactions.push(row);
  stretch.payments.add(row);
  return row;
}

function cardOf({ random, living }: Moment, { paymentId, kind }: Counter) {
  if (kind !== 'card') return {};
  return { truncatedCard: truncatedCard(random, paymentId), holderName: holderOf(living.customer) };
}

export function addRefusal(moment: Moment, counter: Counter, bill: Bill): TransactionRow {
  const [errorCode, errorMessage] = moment.random.weighted<readonly [string, string]>(refusals);
  const why = { errorCode, errorMessage };
  return addAttempt(moment, counter, bill, { status: 'refused', ...why, ...cardOf(moment, counter) });
}

export function addPayment(moment: Moment, counter: Counter, bill: Bill): TransactionRow {
  const card = cardOf(moment, counter);
  return addAttempt(moment, counter, bill, { status: 'paid', capturedAt: moment.at, ...card });
}

/** A Pix or boleto, and when the shop gives it up. */
export function addIssued(
  moment: Moment,
  counter: Counter,
  bill: Bill,
): { row: TransactionRow; cancelledAt: Date } {
  const { config, kind } = counter;
  const [expires, cancelled] =
    kind === 'pix'
      ? [config.hoursToExpirePixCode, config.hoursToCancelUnpaidPix]
      : [config.billetExpireDays * 24, config.daysToCancelUnpaidBillets * 24];
  const after = (hours: number) => new Date(moment.at.getTime() + hours * HOUR);
  const row = addAttempt(moment, counter, bill, { status: 'waiting_payment', expiresAt: after(expires) });
  return { row, cancelledAt: after(Math.max(expires, cancelled)) };
}
