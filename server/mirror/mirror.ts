import type {
  Cart,
  CartFacets,
  CartFilter,
  CartList,
  CartNeighbors,
  CartRow,
  CartSearch,
  CartSummary,
  PaymentAttempt,
} from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import type { SeenOrder } from '#server/yampi/read-orders.ts';
import type { Stats } from './stats.ts';
import type { WonSum } from './sum-won.ts';

/**
 * A store's abandoned carts in our own tables, and the sync that keeps them. Everything here is unmasked: the
 * proxy masks by role. Times are ISO instants, money is cents.
 */
export type Mirror = {
  /** Says that somebody works in the store: its sync runs (soon, if it is due) until nobody has for a while. */
  watch(alias: string): void;
  /** Reads the newest carts now unless a read is under way; answers at once with the state. */
  refresh(alias: string): Promise<SyncStatus>;
  status(alias: string): Promise<SyncStatus>;
  listCarts(alias: string, search: CartSearch): Promise<CartList>;
  /** Every cart of a filter, newest first, in pages that are read when they are asked for. */
  readAllCarts(alias: string, filter: CartFilter): AsyncIterable<CartRow[]>;
  summarizeCarts(alias: string, filter: CartFilter): Promise<CartSummary>;
  listFacets(alias: string, filter: CartFilter): Promise<CartFacets>;
  /** Null when neither the mirror nor the customer's carts at Yampi have it. @throws UpstreamError */
  getCart(alias: string, customerId: string, cartId: string): Promise<Cart | null>;
  getNeighbors(
    alias: string,
    cart: { customerId: string; cartId: string },
    search: CartSearch,
  ): Promise<CartNeighbors>;
  /** The open carts of these customers; `0`, which is nobody, has none. */
  openCartsOf(alias: string, customerIds: readonly string[]): Promise<CartRef[]>;
  /** Brings every open cart of these carts' customers under their opt-out, where they said so. */
  followOptOuts(alias: string, carts: readonly CartRef[]): Promise<void>;
  /** Those of the carts that the mirror has, under these customers. */
  knownCarts(alias: string, carts: readonly CartRef[]): Promise<CartRef[]>;
  /** What the team won since an instant; `byContact`: after word went to the customer. */
  sumWon(alias: string, since: string): Promise<WonSum>;
  stats: Stats;
  /** Asks Yampi now, and keeps the answer; null like `getCart`. @throws UpstreamError */
  readAttempts(
    alias: string,
    customerId: string,
    cartId: string,
  ): Promise<{ attempts: PaymentAttempt[]; asOf: string } | null>;
  /** Keeps a cart that Yampi sent by itself, as if a page of the list had brought it. */
  keep(alias: string, cart: CartRecord): Promise<void>;
  /** An order that Yampi sent by itself: the cart that it was is won, or won no longer. */
  hearOrder(alias: string, order: SeenOrder): Promise<void>;
  /** Ends all syncs; resolves when none is writing any more. */
  stop(): Promise<void>;
};
