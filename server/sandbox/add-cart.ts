import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import * as z from 'zod/mini';
import { catalogue } from './catalogue.ts';
import { refusedResource } from './deliveries/resources.ts';
import { tell } from './deliveries/tell.ts';
import { lockStore, nextId } from './next-id.ts';
import { type CartLine, carts, customers, type StoreRow, transactions } from './schema.ts';
import { makeRefusal } from './seed/attempts.ts';
import { makeCart, makeFreight } from './seed/carts.ts';
import { anonymized, makePerson, type Person, withSearch } from './seed/people.ts';
import { createRandom } from './seed/random.ts';
import { totalsOf } from './totals.ts';

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** A cart with the parts that a test cares for; the rest is made up. */
export const newCart = z.strictObject({
  name: z.optional(text),
  email: z.optional(z.email()),
  /** Area code and number, in any spelling. */
  phone: z.optional(z.string().check(z.regex(/^\D*(\d\D*){10,11}$/))),
  /** Puts the cart to somebody who is there already. */
  customerId: z.optional(z.int().check(z.positive())),
  utmSource: z.optional(z.nullable(text)),
  utmCampaign: z.optional(z.nullable(text)),
  step: z.optional(z.enum(['personal_info', 'shippment', 'payment'])),
  /** With one refused card; puts the cart at the payment step. */
  refused: z.optional(z.boolean()),
  createdAt: z.optional(z.iso.datetime({ offset: true })),
  /** In cents; the cart then holds one piece of that price, without freight or reductions. */
  totalCents: z.optional(z.int().check(z.gte(1), z.lte(100_000_000))),
});
type NewCart = z.output<typeof newCart>;

/** Puts one more cart into a store. @returns null when the named customer is not there */
export async function addCart(
  db: NodePgDatabase,
  store: StoreRow,
  wanted: NewCart,
  now: Date,
): Promise<{ id: number; customerId: number } | null> {
  return db.transaction(async (tx) => {
    await lockStore(tx, store);
    const id = await nextId(tx, carts, store);
    const random = createRandom(id);
    const createdAt = wanted.createdAt ? new Date(wanted.createdAt) : now;
    const customer = wanted.customerId
      ? await findCustomer(tx, store, wanted.customerId)
      : await addCustomer(tx, store, wanted, createdAt);
    if (!customer) return null;

    const { cart: base } = makeCart(random, id, createdAt, { customer }, now);
    const lines = wanted.totalCents
      ? [[catalogue[0]?.id ?? 0, 1, wanted.totalCents] as CartLine]
      : base.lines;
    const step = wanted.refused ? 'payment' : (wanted.step ?? 'shippment');
    const freight = step === 'payment' && !wanted.totalCents ? makeFreight(random, lines) : null;
    const totals = totalsOf(lines, {}, freight);
    const refusal = wanted.refused ? makeRefusal(random, customer, totals.totalCents, createdAt) : null;
    await tx.insert(carts).values({
      ...base,
      storeId: store.id,
      lines,
      ...totals,
      step,
      refused: refusal !== null,
      hasAddress: step !== 'personal_info',
      shipmentServiceId: step === 'payment' ? 3 : null,
      paymentId: refusal?.paymentId ?? null,
      ...(wanted.utmSource !== undefined && { utmSource: wanted.utmSource }),
      ...(wanted.utmCampaign !== undefined && { utmCampaign: wanted.utmCampaign }),
      updatedAt: createdAt,
    });
    if (refusal) {
      const transactionId = await nextId(tx, transactions, store);
      const row = { ...refusal, storeId: store.id, id: transactionId, cartId: id };
      await tx.insert(transactions).values(row);
      const shopper = { ...customer, storeId: store.id };
      await tell(tx, store, 'transaction.payment.refused', {
        at: now,
        resource: (world) => refusedResource(world, row, shopper),
      });
    }
    return { id, customerId: customer.id };
  });
}

type Tx = Pick<NodePgDatabase, 'select' | 'insert'>;

async function findCustomer(tx: Tx, store: StoreRow, id: number): Promise<Person | null> {
  const [found] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.storeId, store.id), eq(customers.id, id)));
  return found ?? null;
}

async function addCustomer(tx: Tx, store: StoreRow, wanted: NewCart, at: Date): Promise<Person> {
  const id = await nextId(tx, customers, store);
  const made = makePerson(createRandom(id), id, id, at);
  const [firstName, ...rest] = (wanted.name ?? '').split(' ');
  const digits = wanted.phone?.replace(/\D/g, '');
  const person = withSearch({
    ...made,
    // Chance may have anonymized him; whoever is asked for has a name.
    firstName: firstName || (made.firstName ?? 'Joana'),
    lastName: firstName ? rest.join(' ') || null : made.lastName,
    email: wanted.email ?? made.email ?? `cliente${id}@example.com`,
    areaCode: digits ? digits.slice(0, 2) : (made.areaCode ?? '11'),
    phone: digits ? digits.slice(2) : (made.phone ?? '987650000'),
    anonymized: false,
  });
  await tx.insert(customers).values({ ...person, storeId: store.id });
  return person;
}

/** The shopper asked to be forgotten. @returns whether he was known */
export async function anonymizeCustomer(db: NodePgDatabase, store: StoreRow, id: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const person = await findCustomer(tx, store, id);
    if (!person) return false;
    const { id: _, ...blank } = withSearch(anonymized(person));
    await tx
      .update(customers)
      .set(blank)
      .where(and(eq(customers.storeId, store.id), eq(customers.id, id)));
    await tx
      .update(carts)
      .set({ search: blank.search })
      .where(and(eq(carts.storeId, store.id), eq(carts.customerId, id)));
    return true;
  });
}
