import type { Day } from '#contract/sao-paulo.ts';
import type { OperationResponse } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { pageLimit } from './read-carts.ts';

/** What of a paid order leads to the cart that it was. */
export type PaidOrder = {
  id: string;
  createdAt: string;
  /** `0` when the wire has no customer. */
  customerId: string;
  cartToken: string | null;
  cartId: string | null;
  utmSource: string | null;
};

type Wire = NonNullable<OperationResponse<typeof operations.getOrder>>;

const paidStatuses = new Set(['paid', 'captured', 'approved', 'authorized']);

/** An order that somebody has paid; null for any other, and for one without a date. */
export function decodePaidOrder(wire: Wire): PaidOrder | null {
  const isPaid =
    wire.authorized || wire.transactions.some(({ status }) => status && paidStatuses.has(status));
  const isOff = /cancel|refund|estorn/i.test(wire.status?.alias ?? '');
  if (!isPaid || isOff || !wire.created_at) return null;
  return {
    id: wire.id,
    createdAt: wire.created_at,
    customerId: wire.customer_id ?? wire.customer?.id ?? '0',
    cartToken: wire.cart_token,
    cartId: wire.metadata.find(({ key }) => key === 'cart_id')?.value ?? null,
    utmSource: wire.utm_source,
  };
}

/** One page of the orders made on these São Paulo days, both inclusive, for the sync. @throws {UpstreamError} */
export async function fetchPaidOrders(
  client: YampiClient,
  alias: string,
  { days, page, signal }: { days: { first: Day; last: Day }; page: number; signal?: AbortSignal | undefined },
): Promise<{ orders: PaidOrder[]; isLast: boolean }> {
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
    orders: answer.rows.flatMap((row) => decodePaidOrder(row) ?? []),
    isLast: isEmpty || page >= (answer.pagination?.pages ?? 1),
  };
}
