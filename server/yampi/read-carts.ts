import type { PaymentAttempt } from '#contract/app/carts.ts';
import type { Store } from '#contract/app/session.ts';
import { aliasText } from '#contract/endpoint.ts';
import type { Day } from '#contract/sao-paulo.ts';
import { operations } from '#contract/yampi/operations.ts';
import { type CartRecord, decodeCart } from './cart-record.ts';
import type { YampiClient } from './client.ts';
import type { YampiCredential } from './credential.ts';
import { decodeAttempts } from './payment-attempt.ts';
import type { Lane } from './quota-rules.ts';

/** The most rows the API gives per page, and the most it gives per filter however one pages. */
export const pageLimit = 100;
export const listingCap = 10_000;

export type CartPage = {
  carts: CartRecord[];
  /** Rows without a readable id: they exist and are missing here. */
  unreadable: number;
  /** Carts and pages of the filter as the answer tells; null in scroll mode. */
  total: number | null;
  pages: number | null;
  scrollId: string | null;
};

export type CartPageQuery = {
  /** São Paulo days of creation, both inclusive. */
  days?: { first: Day; last: Day };
  page?: number;
  /** Scroll mode: null opens a scroll, an id goes on with one. */
  scrollId?: string | null;
  lane?: Lane;
  insists?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

/** One page of abandoned carts, newest first, past the API's own cache. @throws {UpstreamError} */
export async function fetchCartPage(
  client: YampiClient,
  alias: string,
  { days, page, scrollId, lane = 'background', insists = false, signal }: CartPageQuery,
): Promise<CartPage> {
  const answer = await client.call(operations.listCarts, {
    params: { alias },
    query: {
      include: 'customer,items,payment',
      limit: pageLimit,
      skipCache: true,
      ...(days && { date: `created_at:${days.first}|${days.last}` }),
      ...(page !== undefined && { page }),
      ...(scrollId !== undefined && { scroll: true }),
      ...(scrollId && { scroll_id: scrollId }),
    },
    lane,
    insists,
    ...(signal && { signal }),
  });
  return {
    carts: answer.rows.map(decodeCart),
    unreadable: answer.unreadable,
    total: answer.pagination?.total ?? null,
    pages: answer.pagination?.pages ?? null,
    scrollId: answer.scrollId,
  };
}

/** The carts of one customer, without customer, items and schedule. @throws {UpstreamError} */
export async function fetchCustomerCarts(
  client: YampiClient,
  alias: string,
  customerId: string,
): Promise<CartRecord[]> {
  const answer = await client.call(operations.listCustomerCarts, {
    params: { alias, id: customerId },
    query: { limit: pageLimit, skipCache: true },
  });
  return answer.rows.map(decodeCart);
}

/** The payment attempts of a cart as of now, oldest first. @throws {UpstreamError} */
export async function fetchCartAttempts(
  client: YampiClient,
  alias: string,
  cartId: string,
): Promise<PaymentAttempt[]> {
  const answer = await client.call(operations.listCartTransactions, {
    params: { alias, id: cartId },
    query: { limit: pageLimit, skipCache: true },
  });
  return decodeAttempts(answer.rows);
}

/** The stores a credential reaches; one whose alias cannot stand in an address is left out. @throws {UpstreamError} */
export async function fetchMerchants(client: YampiClient, credential: YampiCredential): Promise<Store[]> {
  const user = await client.call(operations.authMe, { params: {}, credential });
  return user.merchants.flatMap(({ alias, name, active }) =>
    aliasText.safeParse(alias).success && alias
      ? [{ alias, name: name ?? alias, active: active !== false }]
      : [],
  );
}
