import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, idOrNull, moment, money, number, text } from './readers.ts';

export const wirePromocode = z.object({
  id,
  code: text,
  description: text,
  active: flag,
  expired: flag,
  /** `p`: `value` is a percent. `v`: it is an amount in reais, with decimals. */
  discount_type: text,
  value: number,
  min_value: money,
  /** Uses allowed and made; the wire has both as texts. */
  quantity: number,
  total_customers_used: number,
  customer_id: idOrNull,
  abandoned_cart: flag,
  newsletter: flag,
  accumulate: flag,
  once_per_customer: flag,
  free_shipment: flag,
  for_the_price_of: flag,
  ignore_promotion_products: flag,
  start_at: moment,
  end_at: moment,
  created_at: moment,
  updated_at: moment,
});

export const listPromocodes = defineOperation({
  name: 'listPromocodes',
  method: 'GET',
  path: '/{alias}/pricing/promocodes',
  query: ['q', 'include', 'limit', 'page', 'skipCache'],
  response: listOf(wirePromocode),
});

export const getPromocode = defineOperation({
  name: 'getPromocode',
  method: 'GET',
  path: '/{alias}/pricing/promocodes/{id}',
  query: ['include', 'skipCache'],
  response: oneOf(wirePromocode),
});
