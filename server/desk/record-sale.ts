import { and, between, desc, eq, isNotNull, or } from 'drizzle-orm';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { saleId, saleOf } from './sale-of.ts';
import { deskActCarts, deskCarts } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';
import { takeBack } from './take-back-sale.ts';
import { takeTurn } from './take-turn.ts';

/** A cart that became an order, and by which rule we say so. */
export type Sale = {
  cart: CartRef;
  orderId: string;
  /** When the order was made. */
  at: Date;
  rule: 'token' | 'utm' | 'customer';
};

/** A rule gives way to a stronger one: of two orders the one that named the cart keeps it. */
const strength = { customer: 0, utm: 1, token: 2, said: 3 };

/** Who contacted the customer within so long before the order is credited with it. */
const creditedFor = 7 * 86_400_000;

/**
 * Makes a cart won by whoever contacted its customer last, or by nobody. It is no act of a person, so nobody undoes it.
 * What somebody said about the sale stays, and so does the wish not to be contacted.
 */
export async function recordSale(db: Db, store: string, sale: Sale): Promise<void> {
  const { cart, orderId } = sale;
  // A look beforehand, so that reading the same orders again stops nobody else's act.
  if (await isSettled(db, store, sale)) return;
  await db.transaction(async (tx) => {
    const revision = await takeTurn(tx, store);
    if (await isSettled(tx, store, sale)) return;
    const elsewhere = await saleOf(tx, store, orderId);
    if (elsewhere) await takeBack(tx, elsewhere, revision, orderId);
    const known = (await readStandings(tx, store, [cart])).get(cart.cartId);
    const before = known ?? untouched;
    const { by, channel } = await lastContact(tx, store, sale);
    const standing: CartTriage = {
      ...before,
      state: before.state === 'opted_out' ? 'opted_out' : 'won',
      snoozedUntil: null,
      won: { at: sale.at.toISOString(), by, channel, rule: sale.rule, orderId },
      version: before.version + 1,
    };
    const layer = { store, ...cart, actId: saleId(orderId), before: known ?? null };
    await tx.insert(deskActCarts).values({ ...layer, version: standing.version });
    await writeStandings(tx, store, revision, [{ ...cart, standing }]);
  });
}

/** Whether a rule at least as strong has given the cart to an order, or the order to a cart. */
async function isSettled(on: Queries, store: string, { cart, orderId, rule }: Sale): Promise<boolean> {
  const elsewhere = await saleOf(on, store, orderId);
  const known = await readStandings(on, store, elsewhere ? [cart, elsewhere] : [cart]);
  const isKnown = (won: CartTriage['won'] | undefined) => !!won && strength[won.rule] >= strength[rule];
  const there = elsewhere && known.get(elsewhere.cartId)?.won;
  return isKnown(known.get(cart.cartId)?.won) || (there?.orderId === orderId && isKnown(there));
}

async function lastContact(
  tx: Queries,
  store: string,
  { cart, at }: Sale,
): Promise<Pick<NonNullable<CartTriage['won']>, 'by' | 'channel'>> {
  const { contactAt, contactById: id, contactByName: name, contactChannel: channel } = deskCarts;
  const isTheirs = or(
    eq(deskCarts.cartId, cart.cartId),
    cart.customerId === '0' ? undefined : eq(deskCarts.customerId, cart.customerId),
  );
  const inTime = between(contactAt, new Date(at.getTime() - creditedFor), at);
  const [last] = await tx
    .select({ id, name, channel })
    .from(deskCarts)
    .where(and(eq(deskCarts.store, store), isTheirs, inTime, isNotNull(id)))
    .orderBy(desc(contactAt))
    .limit(1);
  if (!last?.id) return { by: null, channel: null };
  return { by: { id: last.id, name: last.name ?? '' }, channel: last.channel };
}
