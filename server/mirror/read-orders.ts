import { dayOf } from '#contract/sao-paulo.ts';
import { forgetOrder, nextOrder } from '#server/desk/watch-order.ts';
import { fetchOrder, fetchOrders } from '#server/yampi/read-orders.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { matchOrder } from './match-order.ts';
import type { ReadContext } from './read-window.ts';
import { type StoreState, saveStore } from './sync-state.ts';

/** Faults of this call alone: a store whose orders cannot be read still has its carts read. */
const inVain = ['not_found', 'invalid', 'upstream_bad_response'];

/** Reads one page of the orders that carts may have become, and keeps where it got to. */
export async function readOrdersPage(
  { db, yampi, now, signal }: ReadContext,
  { store, ordersSince, ordersPage }: StoreState,
): Promise<void> {
  const days = { first: dayOf(ordersSince ?? now()), last: dayOf(now()) };
  const read = await fetchOrders(yampi, store, { days, page: ordersPage, signal }).catch(nullInVain);
  for (const order of read?.orders ?? []) await matchOrder(db, store, order, now());
  if (!read || read.isLast) await saveStore(db, store, { ordersSince: null, ordersPage: 1 });
  else await saveStore(db, store, { ordersPage: ordersPage + 1 });
}

/** Looks at one order again that may have been paid since, or taken back. */
export async function readOrder(
  { db, yampi, now, signal }: ReadContext,
  store: string,
  id: string,
): Promise<void> {
  const order = await fetchOrder(yampi, store, { id, signal }).catch(nullInVain);
  if (order) await matchOrder(db, store, order, now());
  // One that is not to be had, or was none of our carts after all, is not asked for again.
  const next = await nextOrder(db, store);
  if (next?.id === id && next.lookAt <= now()) await forgetOrder(db, store, id);
}

function nullInVain(error: unknown): null {
  if (error instanceof UpstreamError && !error.transient && inVain.includes(error.code)) return null;
  throw error;
}
