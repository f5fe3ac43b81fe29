import { and, between, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import { recordSale, type Sale } from '#server/desk/record-sale.ts';
import { takeBackSale } from '#server/desk/take-back-sale.ts';
import { forgetOrder, watchOrder } from '#server/desk/watch-order.ts';
import type { Db } from '#server/store/database.ts';
import type { SeenOrder } from '#server/yampi/read-orders.ts';
import { followOptOuts } from './follow-opt-outs.ts';
import { mirrorCarts as carts } from './schema.ts';

/** The source that links of ours carry. */
export const ourSource = 'resgate';
const day = 86_400_000;
/** A customer's cart is taken for their order within so long; one whose link of ours led there, within so long. */
const sameCustomerFor = 7 * day;
const sameLinkFor = 30 * day;

/**
 * Finds the cart that an order was: paid, it is won; come to nothing, it is won no longer; and while either may still
 * happen the order is looked at again. An order that was none of our carts changes nothing.
 */
export async function matchOrder(db: Db, store: string, order: SeenOrder, now: Date): Promise<void> {
  const { id, payment } = order;
  const at = new Date(order.createdAt);
  if (payment === 'off') {
    const cart = await takeBackSale(db, store, id);
    if (cart) await followOptOuts(db, store, [cart]);
    return forgetOrder(db, store, id);
  }
  const found = await findCart(db, store, order);
  if (!found) return;
  if (payment === 'paid') await recordSale(db, store, { ...found, orderId: id, at });
  await watchOrder(db, store, { id, createdAt: at, isPaid: payment === 'paid' }, now);
}

async function findCart(
  db: Db,
  store: string,
  order: SeenOrder,
): Promise<Pick<Sale, 'cart' | 'rule'> | undefined> {
  const { cartToken, cartId, customerId } = order;
  const byToken = cartToken && (await newest(db, store, eq(carts.token, cartToken)));
  if (byToken) return { cart: byToken, rule: 'token' };
  const byId = cartId && (await newest(db, store, eq(carts.id, cartId)));
  if (byId) return { cart: byId, rule: 'token' };
  if (customerId === '0') return undefined;
  const at = new Date(order.createdAt);
  // A cart that is still listed was not bought: the customer bought something else.
  const theirs = and(eq(carts.customerId, customerId), isNotNull(carts.goneAt));
  const within = (ms: number) => and(theirs, between(carts.createdAt, new Date(at.getTime() - ms), at));
  const isOurs = order.utmSource?.toLowerCase() === ourSource;
  const byLink = isOurs && (await newest(db, store, within(sameLinkFor)));
  if (byLink) return { cart: byLink, rule: 'utm' };
  const byCustomer = await newest(db, store, within(sameCustomerFor));
  return byCustomer && { cart: byCustomer, rule: 'customer' };
}

/** One that has left the list before one that is still there: an order takes its cart along. */
async function newest(db: Db, store: string, such: SQL | undefined): Promise<CartRef | undefined> {
  const [cart] = await db
    .select({ customerId: carts.customerId, cartId: carts.id })
    .from(carts)
    .where(and(eq(carts.store, store), such))
    .orderBy(sql`(${carts.goneAt} is null)`, desc(carts.createdAt), desc(carts.id))
    .limit(1);
  return cart;
}
