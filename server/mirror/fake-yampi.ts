import * as z from 'zod/mini';
import { dayOf, wallTimeOf } from '#contract/sao-paulo.ts';
import type { Operation, OperationResponse } from '#contract/yampi/operation.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { listingCap } from '#server/yampi/read-carts.ts';

type Json = Record<string, unknown>;
export type FakeCart = { id: number; createdAt: string; wire?: Json };
export type FakeCall = { name: string; query: Json };

/** The JSON of a cart as the API prints it. */
function wireOf({ id, createdAt, wire }: FakeCart): Json {
  const date = `${wallTimeOf(createdAt)}.000000`;
  return {
    id,
    customer_id: id + 500_000,
    created_at: { date, timezone_type: 3, timezone: 'America/Sao_Paulo' },
    totalizers: { total: 100.5 },
    ...wire,
  };
}

/**
 * A client whose answers come from a list of carts in memory, with the API's paging, day filter and cap. A test
 * changes `carts` at will, and `before` runs ahead of every answer: it may change them too, or throw.
 */
export function createFakeYampi(carts: FakeCart[] = []) {
  const fake = {
    carts,
    /** Payment attempts of every cart. */
    transactions: [] as Json[],
    /** On the first page of so many. */
    orders: [] as Json[],
    ordersPages: 1,
    calls: [] as FakeCall[],
    before: (_call: FakeCall, _number: number): void => {},
    scrollWorks: true,
    heedsDate: true,
    client: { call, close: async () => {} } as YampiClient,
  };

  async function call<O extends Operation>(
    operation: O,
    input: { params: object; query?: object },
  ): Promise<OperationResponse<O>> {
    const made = { name: operation.name, query: { ...input.query } as Json };
    fake.calls.push(made);
    fake.before(made, fake.calls.length);
    return z.parse(operation.response, answer(made, input.params as Json)) as OperationResponse<O>;
  }

  function answer({ name, query }: FakeCall, params: Json): Json {
    if (name === 'listCustomerCarts') {
      const own = fake.carts.filter((cart) => String(wireOf(cart).customer_id) === params.id);
      return { data: own.map(wireOf) };
    }
    if (name === 'listOrders') {
      const pagination = {
        total: fake.orders.length,
        current_page: query.page,
        total_pages: fake.ordersPages,
      };
      return { data: query.page === 1 ? fake.orders : [{ id: 1 }], meta: { pagination } };
    }
    if (name === 'getOrder') return { data: fake.orders.find(({ id }) => String(id) === params.id) ?? null };
    if (name === 'listCartTransactions') return { data: fake.transactions };
    const listed = fake.carts.filter((cart) => !fake.heedsDate || isAsked(cart, query)).sort(newestFirst);
    return query.scroll
      ? scrolled(listed, String(query.scroll_id ?? '0'))
      : paged(listed, Number(query.page));
  }

  function paged(listed: FakeCart[], page: number): Json {
    const shown = listed.slice(0, listingCap);
    const pagination = {
      total: shown.length,
      current_page: page,
      total_pages: Math.max(1, Math.ceil(shown.length / 100)),
    };
    return { data: shown.slice((page - 1) * 100, page * 100).map(wireOf), meta: { pagination } };
  }

  function scrolled(listed: FakeCart[], scrollId: string): Json {
    const from = Number(scrollId);
    const reachable = fake.scrollWorks ? listed : listed.slice(0, listingCap);
    return { scroll_id: String(from + 100), data: reachable.slice(from, from + 100).map(wireOf), meta: {} };
  }

  return fake;
}

function isAsked(cart: FakeCart, query: Json): boolean {
  const [first, last] = String(query.date ?? '')
    .replace('created_at:', '')
    .split('|');
  const day = dayOf(cart.createdAt);
  return !first || !last || (first <= day && day <= last);
}

function newestFirst(a: FakeCart, b: FakeCart): number {
  return b.createdAt.localeCompare(a.createdAt) || b.id - a.id;
}
