import * as z from 'zod/mini';
import { wireCustomer } from './customers.ts';
import { listOf, oneOf } from './envelope.ts';
import { wireItem } from './items.ts';
import { defineOperation } from './operation.ts';
import { wirePromocode } from './promocodes.ts';
import { flag, id, idOrNull, many, moment, money, one, text } from './readers.ts';
import { wireStatus } from './statuses.ts';
import { wireTransactions } from './transactions.ts';

/**
 * What became of a cart. `cart_token` is the token of the cart it was; `utm_campaign` contains
 * `carrinho_abandonado` when the shopper came from a recovery message.
 */
export const wireOrder = z.object({
  id,
  number: text,
  status_id: idOrNull,
  customer_id: idOrNull,
  authorized: flag,
  cart_token: text,
  value_total: money,
  value_products: money,
  value_shipment: money,
  value_discount: money,
  promocode_id: idOrNull,
  utm_source: text,
  utm_medium: text,
  utm_campaign: text,
  utm_content: text,
  utm_term: text,
  created_at: moment,
  updated_at: moment,
  status: one(wireStatus),
  customer: one(wireCustomer),
  items: many(wireItem),
  promocode: one(wirePromocode),
  transactions: wireTransactions,
  /** Pairs; `cart_id` is among them in some stores. */
  metadata: many(z.object({ key: text, value: text })),
});

/** 120 calls a minute. `status_id` counts as a list only; `date` is `created_at:A|B` in days. */
export const listOrders = defineOperation({
  name: 'listOrders',
  method: 'GET',
  path: '/{alias}/orders',
  query: [
    'q',
    'status_id',
    'date',
    'orderBy',
    'sortedBy',
    'include',
    'limit',
    'page',
    'scroll',
    'scroll_id',
    'skipCache',
  ],
  response: listOf(wireOrder),
});

export const getOrder = defineOperation({
  name: 'getOrder',
  method: 'GET',
  path: '/{alias}/orders/{id}',
  query: ['include', 'skipCache'],
  response: oneOf(wireOrder),
});
