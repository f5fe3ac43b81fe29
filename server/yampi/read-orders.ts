import type { Day } from '#contract/sao-paulo.ts';
import type { OperationResponse } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { pageLimit } from './read-carts.ts';

/** What of an order leads to the cart that it was, and what became of it. */
export type SeenOrder = {
  id: string;
  createdAt: string;
  /** `0` when the wire has no customer. */
  customerId: string;
  cartToken: string | null;
  cartId: string | null;
  utmSource: string | null;
  /** `off`: it was cancelled, refused or given back, whether somebody had paid before or not. */
  payment: 'paid' | 'waiting' | 'off';
};

type Wire = NonNullable<OperationResponse<typeof operations.getOrder>>;

const paidStatuses = ['paid', 'captured', 'approved', 'authorized'];
const backStatuses = ['cancelled', 'refunded', 'chargeback'];

/** An order as it stands; null for one without a date. */
export function decodeOrder(wire: Wire): SeenOrder | null {
  if (!wire.created_at) return null;
  return {
    id: wire.id,
    createdAt: wire.created_at,
    customerId: wire.customer_id ?? wire.customer?.id ?? '0',
    cartToken: wire.cart_token,
    cartId: wire.metadata.find(({ key }) => key === 'cart_id')?.value ?? null,
    utmSource: wire.utm_source,
    payment: paymentOf(wire),
  };
}

function paymentOf({ authorized, transactions, status }: Wire): SeenOrder['payment'] {
  const some = (wanted: string[]) => transactions.some((one) => one.status && wanted.includes(one.status));
  if (/cancel|refund|estorn|chargeback|refused/i.test(status?.alias ?? '')) return 'off';
  if (some(paidStatuses)) return 'paid';
  // The flag stays once it was set, so money that went back says more.
  if (some(backStatuses)) return 'off';
  return authorized ? 'paid' : 'waiting';
}

/** One order as it stands now, for the sync; null when it cannot be read. @throws {UpstreamError} */
export async function fetchOrder(
  client: YampiClient,
  alias: string,
  { id, signal }: { id: string; signal?: AbortSignal | undefined },
): Promise<SeenOrder | null> {
  const wire = await client.call(operations.getOrder, {
    params: { alias, id },
    query: { include: 'status,transactions', skipCache: true },
    lane: 'background',
    ...(signal && { signal }),
  });
  return wire && decodeOrder(wire);
}

/** One page of the orders made on these São Paulo days, both inclusive, for the sync. @throws {UpstreamError} */
export async function fetchOrders(
  client: YampiClient,
  alias: string,
  { days, page, signal }: { days: { first: Day; last: Day }; page: number; signal?: AbortSignal | undefined },
): Promise<{ orders: SeenOrder[]; isLast: boolean }> {
  const answer = await client.call(operations.listOrders, {
    params: { alias },
    query: {
      include: 'status,transactions',
      date: `created_at:${days.first}|${days.last}`,
      limit: pageLimit,
      page,
      skipCache: true,
    },
    lane: 'background',
    ...(signal && { signal }),
  });
  const isEmpty = answer.rows.length + answer.unreadable === 0;
  return {
    orders: answer.rows.flatMap((row) => decodeOrder(row) ?? []),
    isLast: isEmpty || page >= (answer.pagination?.pages ?? 1),
  };
}
