import type {
  Cart,
  CartFacets,
  CartFilter,
  CartList,
  CartNeighbors,
  CartSearch,
  CartSummary,
  PaymentAttempt,
} from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';

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
  summarizeCarts(alias: string, filter: CartFilter): Promise<CartSummary>;
  listFacets(alias: string, filter: CartFilter): Promise<CartFacets>;
  /** Null when neither the mirror nor the customer's carts at Yampi have it. @throws UpstreamError */
  getCart(alias: string, customerId: string, cartId: string): Promise<Cart | null>;
  getNeighbors(
    alias: string,
    cart: { customerId: string; cartId: string },
    search: CartSearch,
  ): Promise<CartNeighbors>;
  /** Asks Yampi now, and keeps the answer; null like `getCart`. @throws UpstreamError */
  readAttempts(
    alias: string,
    customerId: string,
    cartId: string,
  ): Promise<{ attempts: PaymentAttempt[]; asOf: string } | null>;
  /** Keeps a cart that Yampi sent by itself, as if a page of the list had brought it. */
  keep(alias: string, cart: CartRecord): Promise<void>;
  /** Ends all syncs; resolves when none is writing any more. */
  stop(): Promise<void>;
};
