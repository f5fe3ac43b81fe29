import type { Outbox } from '../deliveries/outbox.ts';
import type { ResourceWorld } from '../deliveries/resources.ts';
import type { CustomerRow, StoreRow, TransactionRow } from '../schema.ts';
import type { Deed, LifeRow } from '../schema-life.ts';
import type { OrderRow } from '../schema-sales.ts';
import type { LoadedCart } from '../wire/cart.ts';
import type { createAgenda } from './agenda.ts';
import type { Till } from './till.ts';

/** A cart with what is still to come of it. */
export type LivingCart = LoadedCart & { deeds: Deed[] };

/** A piece of a store's life while it is lived: what it needs stands in memory, and is written at its end. */
export type Stretch = {
  store: StoreRow;
  life: LifeRow;
  world: Omit<ResourceWorld, 'now'>;
  till: Till;
  outbox: Outbox;
  agenda: ReturnType<typeof createAgenda>;
  carts: Map<number, LivingCart>;
  /** One object for each customer, whoever refers to him. */
  customers: Map<number, CustomerRow>;
  /** The next one of each, but of carts the last: between them lie gaps. */
  ids: { cart: number; customer: number; transaction: number; order: number };
  /** First and last customer that the tables hold; null in a store without any. */
  known: { first: number; last: number } | null;
  /** To be written. */
  changed: Set<LivingCart>;
  payments: Set<TransactionRow>;
  newcomers: CustomerRow[];
  buyers: Set<CustomerRow>;
  orders: OrderRow[];
  /** Ids of coupons that were used. */
  coupons: Set<number>;
};

export function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** Puts a cart's next deed on the agenda, and the cart among those that are written. */
export function keep({ agenda, changed }: Stretch, living: LivingCart): void {
  changed.add(living);
  const [next] = living.deeds;
  if (next) agenda.put({ at: next.at, kind: 'deed', cartId: living.cart.id });
}
