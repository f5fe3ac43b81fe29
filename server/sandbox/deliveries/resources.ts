import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { loadOrderWorld } from '../load-orders.ts';
import { loadAffiliations, loadWorld, type World } from '../load-world.ts';
import type { CustomerRow, StoreRow, TransactionRow } from '../schema.ts';
import { cartIncludes, type LoadedCart, wireCart } from '../wire/cart.ts';
import { type LoadedOrder, type OrderWorld, orderIncludes, wireOrder } from '../wire/order.ts';
import { type TransactionWorld, transactionIncludes, wireTransactionWith } from '../wire/transaction.ts';

/** All that the resource of a webhook is printed with. */
export type ResourceWorld = World & OrderWorld & Omit<TransactionWorld, 'customers'>;

export async function loadResourceWorld(
  db: Pick<NodePgDatabase, 'select'>,
  store: StoreRow,
  now: Date,
): Promise<ResourceWorld> {
  return {
    ...(await loadWorld(db, store, now)),
    ...(await loadOrderWorld(db, store, now)),
    affiliations: await loadAffiliations(db, store.id),
  };
}

/** Of `cart.reminder`: without the coupon's discount, and with a percent that is a number here. */
export function reminderResource(world: ResourceWorld, loaded: LoadedCart): object {
  const cart = wireCart(world, loaded, new Set(cartIncludes));
  const { promocode_discount_value, shipment_discount_percent, ...totals } = cart.totalizers;
  const percent = Number(shipment_discount_percent.replace(',', '.'));
  return { ...cart, totalizers: { ...totals, shipment_discount_percent: percent } };
}

/** Of `transaction.payment.refused`. */
export function refusedResource(
  world: ResourceWorld,
  row: TransactionRow,
  customer: CustomerRow | null,
): object {
  const customers = new Map(customer ? [[customer.id, customer]] : []);
  return wireTransactionWith({ ...world, customers }, row, new Set(transactionIncludes));
}

/** Of `order.paid`. */
export function paidResource(world: ResourceWorld, loaded: LoadedOrder): object {
  return wireOrder(world, loaded, new Set(orderIncludes));
}
