import { and, asc, eq, gte } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type CustomerRow, customers } from '../schema.ts';
import { makeCart } from '../seed/carts.ts';
import { makeGuest } from '../seed/guest.ts';
import { makePerson } from '../seed/people.ts';
import type { Random } from '../seed/random.ts';
import { chanceOf } from './chance.ts';
import { keep, type LivingCart, type Stretch, seconds } from './stretch.ts';
import { planVisit } from './visit.ts';

const GUEST_SHARE = 0.015;
const NEWCOMER_SHARE = 0.6;

/** Somebody who was here before; early customers come back most. Null in a new store, or when he was forgotten. */
async function findKnown(
  db: NodePgDatabase,
  { store, known, newcomers, customers: inMemory, ids }: Stretch,
  random: Random,
): Promise<CustomerRow | null> {
  const share = random.next() ** 1.5;
  const first = known?.first ?? newcomers[0]?.id;
  if (first === undefined) return null;
  const wanted = first + Math.floor(share * (ids.customer - first));
  const found =
    wanted > (known?.last ?? 0)
      ? newcomers.find((one) => one.id >= wanted)
      : (
          await db
            .select()
            .from(customers)
            .where(and(eq(customers.storeId, store.id), gte(customers.id, wanted)))
            .orderBy(asc(customers.id))
            .limit(1)
        )[0];
  if (!found || found.anonymized) return null;
  const one = inMemory.get(found.id) ?? found;
  inMemory.set(one.id, one);
  return one;
}

function makeNewcomer(stretch: Stretch, random: Random, at: Date): CustomerRow {
  const id = stretch.ids.customer;
  stretch.ids.customer += 3;
  const person = makePerson(random, id, id % 1_000_000, at);
  const customer = { ...person, storeId: stretch.store.id };
  stretch.newcomers.push(customer);
  stretch.customers.set(id, customer);
  return customer;
}

/** Somebody puts things into a cart and leaves his name: from now on it is listed. */
export async function beginCart(db: NodePgDatabase, stretch: Stretch, at: Date): Promise<LivingCart> {
  const { store, life, ids } = stretch;
  const random = chanceOf(life.seed, 'shopper', life.shoppers);
  const isGuest = random.chance(GUEST_SHARE);
  const known = isGuest || random.chance(NEWCOMER_SHARE) ? null : await findKnown(db, stretch, random);
  const customer = isGuest ? null : (known ?? makeNewcomer(stretch, random, at));
  ids.cart += random.int(1, 4);
  const id = ids.cart;
  const shopper = customer ? { customer } : { guest: makeGuest(random) };
  const { cart } = makeCart(random, id, at, shopper, at);
  const living: LivingCart = {
    cart: {
      ...cart,
      storeId: store.id,
      step: 'personal_info',
      refused: false,
      hasAddress: false,
      shipmentServiceId: null,
      paymentId: null,
      totalCents: cart.totalCents - cart.shipmentCents,
      shipmentCents: 0,
      shipmentOriginalCents: null,
      updatedAt: at,
    },
    customer,
    transactions: [],
    deeds: planVisit(random, seconds(at), isGuest),
  };
  stretch.carts.set(id, living);
  keep(stretch, living);
  return living;
}
