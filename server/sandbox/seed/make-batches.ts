import { firstIds } from '../first-ids.ts';
import type { TransactionRow } from '../schema.ts';
import type { OrderRow } from '../schema-sales.ts';
import { type Guest, makeCart, type SeededCart } from './carts.ts';
import { makeGuest } from './guest.ts';
import { makeMoments } from './moments.ts';
import { makeOrder } from './orders.ts';
import { makePerson, type Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { makeRecoveredCart } from './recovered-cart.ts';

export type Plan = { carts: number; customers: number; days: number; seed: number };

/** A stretch of a store, oldest first. Rows lack only their store. */
type Batch = {
  customers: Person[];
  carts: SeededCart['cart'][];
  /** Carts that were bought: no list shows them. */
  recovered: SeededCart['cart'][];
  transactions: Omit<TransactionRow, 'storeId'>[];
  orders: Omit<OrderRow, 'storeId'>[];
};

const BATCH = 1000;
const GUEST_SHARE = 0.015;
const ORDERS_PER_CART = 0.12;

/** All of a store, a thousand carts at a time. The same plan and moment give the same store. */
export function* makeBatches(plan: Plan, now: Date): Generator<Batch> {
  const random = createRandom(plan.seed);
  const people: Person[] = [];
  const empty = (): Batch => ({ customers: [], carts: [], recovered: [], transactions: [], orders: [] });
  // Orders draw from a chance of their own, so that carts do not depend on them.
  const fortune = createRandom(plan.seed + 70_001);
  const past = createRandom(plan.seed + 110_001);
  let batch = empty();
  let orders = 0;
  let gap = 0;
  let cartId = firstIds.carts;
  let transactionId = firstIds.transactions;
  let cartsLeft = plan.carts;

  for (const createdAt of makeMoments(random, plan.carts, plan.days, now)) {
    const newcomersLeft = plan.customers - people.length;
    const shopper = chooseShopper(random, people, newcomersLeft / cartsLeft, createdAt);
    if ('newcomer' in shopper) {
      people.push(shopper.customer);
      batch.customers.push(shopper.customer);
    }
    const { cart, attempts } = makeCart(random, cartId, createdAt, shopper, now);
    batch.carts.push(cart);
    for (const attempt of attempts) batch.transactions.push({ id: transactionId++, cartId, ...attempt });
    if (fortune.chance(ORDERS_PER_CART)) {
      const buyer = fortune.pick(people) ?? null;
      // The ids between those of two listed carts are free for carts that were bought.
      const made = makeOrder(
        fortune,
        { customer: buyer, cartId: buyer && gap > 1 ? cartId - 1 : null },
        createdAt,
        now,
      );
      if (made) {
        const id = firstIds.orders + orders;
        batch.orders.push({ id, number: 1_204_117 + orders * 7, ...made.order });
        batch.transactions.push({ id: firstIds.payments + orders, orderId: id, ...made.payment });
        if (buyer && made.order.cartId !== null) {
          const was = { id: made.order.cartId, customer: buyer, begunAt: createdAt };
          batch.recovered.push(makeRecoveredCart(past, made, was));
        }
        orders += 1;
      }
    }
    gap = random.int(1, 4);
    cartId += gap;
    cartsLeft -= 1;
    if (batch.carts.length === BATCH) {
      yield batch;
      batch = empty();
    }
  }
  if (batch.carts.length > 0) yield batch;
}

/** Somebody new as often as keeps the plan, else one who was here before; early customers come back most. */
function chooseShopper(
  random: Random,
  people: readonly Person[],
  newcomers: number,
  at: Date,
): { customer: Person; newcomer?: true } | { guest: Guest } {
  // Once every cart left must bring somebody new, there is no room for guests.
  if (newcomers < 1 && random.chance(GUEST_SHARE)) return { guest: makeGuest(random) };
  const known = people[Math.floor(random.next() ** 1.5 * people.length)];
  if (known && !random.chance(newcomers)) return { customer: known };
  return {
    customer: makePerson(random, firstIds.customers + people.length * 3, people.length, at),
    newcomer: true,
  };
}
