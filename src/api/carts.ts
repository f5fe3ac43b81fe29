import { queryOptions } from '@tanstack/react-query';
import {
  type CartFilter,
  type CartSearch,
  cartFilter,
  getCart,
  getCartNeighbors,
  listCartAttempts,
  listCartFacets,
  listCarts,
  summarizeCarts,
} from '#contract/app/carts.ts';
import { cartKeys, cartLedger, cartWithLedger, listWithLedger } from './cart-ledger.ts';
import { call } from './http.ts';

type CartId = { customerId: string; cartId: string };

export const carts = {
  list: (alias: string, query: CartSearch) =>
    queryOptions({
      queryKey: cartKeys.one(alias, 'list', query),
      queryFn: async ({ signal, client }) =>
        listWithLedger(
          await call(listCarts, { params: { alias }, query, signal }),
          cartLedger(client, alias),
        ),
    }),
  /** Takes the whole search of the list: what is no filter does not change the sum, nor its key. */
  summary: (alias: string, search: CartFilter) => {
    const query = filterOf(search);
    return queryOptions({
      queryKey: cartKeys.one(alias, 'summary', query),
      queryFn: ({ signal }) => call(summarizeCarts, { params: { alias }, query, signal }),
    });
  },
  /** Keeps the last answer on screen meanwhile, unless it is about other carts than are asked for: gone for open. */
  summaryWithLast: (alias: string, search: CartFilter) =>
    queryOptions({
      ...carts.summary(alias, search),
      placeholderData: (last, asked) =>
        (asked?.queryKey.at(-1) as CartFilter | undefined)?.presence === search.presence ? last : undefined,
    }),
  facets: (alias: string, search: CartFilter) => {
    const query = filterOf(search);
    return queryOptions({
      queryKey: cartKeys.one(alias, 'facets', query),
      queryFn: ({ signal }) => call(listCartFacets, { params: { alias }, query, signal }),
    });
  },
  detail: (alias: string, id: CartId) =>
    queryOptions({
      queryKey: cartKeys.one(alias, 'detail', id.customerId, id.cartId),
      queryFn: async ({ signal, client }) =>
        cartWithLedger(
          await call(getCart, { params: { alias, ...idOf(id) }, signal }),
          cartLedger(client, alias),
        ),
    }),
  /** As they stood when the cart was opened: what is done about it may take it off the list. */
  neighbors: (alias: string, id: CartId, query: CartSearch) =>
    queryOptions({
      queryKey: cartKeys.one(alias, 'neighbors', id.customerId, id.cartId, query),
      queryFn: ({ signal }) => call(getCartNeighbors, { params: { alias, ...idOf(id) }, query, signal }),
      staleTime: 'static',
      gcTime: 0,
    }),
  attempts: (alias: string, id: CartId) =>
    queryOptions({
      queryKey: cartKeys.one(alias, 'attempts', id.customerId, id.cartId),
      queryFn: ({ signal }) => call(listCartAttempts, { params: { alias, ...idOf(id) }, signal }),
    }),
};

const filterFields = Object.keys(cartFilter.shape) as (keyof CartFilter)[];

function filterOf(search: CartFilter): CartFilter {
  return Object.fromEntries(filterFields.map((name) => [name, search[name]])) as CartFilter;
}

function idOf({ customerId, cartId }: CartId): CartId {
  return { customerId, cartId };
}
