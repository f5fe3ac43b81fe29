import * as z from 'zod/mini';
import { wireCartStats } from './cart-stats.ts';
import { wireCustomer } from './customers.ts';
import { listOf, nothing, oneOf } from './envelope.ts';
import { wireItem } from './items.ts';
import { defineOperation } from './operation.ts';
import { wirePayment } from './payments.ts';
import { wirePromocode } from './promocodes.ts';
import {
  commaNumber,
  flag,
  id,
  idOrNull,
  isRecord,
  localDay,
  many,
  moment,
  money,
  number,
  one,
  progress,
  reader,
  readText,
  text,
} from './readers.ts';
import { wireTransaction, wireTransactions } from './transactions.ts';

const wireTotalizers = z.object({
  total_items: number,
  subtotal: money,
  discount: money,
  shipment: money,
  shipment_original_value: money,
  shipment_discount_value: money,
  shipment_discount_percent: commaNumber,
  promocode_discount_value: money,
  progressive_discount_value: money,
  combos_discount_value: money,
  total: money,
});

const wireSearch = z.object({
  has_shipment_service: flag,
  has_address: flag,
  has_customer: flag,
  has_refused_payment: flag,
  abandoned_step: text,
  count_recover_mail_sent: progress,
  created_at: localDay,
});

/** `purchase_url` exists on the wire and is not read with lists: it is a credential, fetched on demand only. */
const wireSpreadsheet = z.object({
  customer_phone: text,
  last_order_date: localDay,
  products: text,
  products_skus: text,
  categories: text,
  brands: text,
  abandoned_step: text,
  count_recover_mail_sent: progress,
});

const wireEmail = z.object({
  id,
  turn: number,
  promocode_id: idOrNull,
  email: text,
  subject: text,
  fire_date: moment,
  sent_at: moment,
});

/** A text in the documents; real carts also answer null or an object with an alias. */
const lastStatus = reader(
  (value) => {
    const inner = isRecord(value) && isRecord(value.data) ? value.data : value;
    return readText(isRecord(inner) ? inner.alias : inner);
  },
  () => z.nullable(z.union([z.string(), z.looseObject({ alias: z.optional(z.string()) })])),
);

/** `simulate_url` and `unauth_simulate_url` are not read either: they open the cart, and the first signs the shopper in. */
export const wireCart = z.object({
  id,
  customer_id: idOrNull,
  token: text,
  shipment_service_id: idOrNull,
  payment_alias: text,
  has_recommendation: flag,
  is_upsell: flag,
  last_transaction_status: lastStatus,
  total_transactions: number,
  created_at: moment,
  updated_at: moment,
  utm_source: text,
  utm_medium: text,
  utm_campaign: text,
  utm_content: text,
  utm_term: text,
  totalizers: one(wireTotalizers),
  tracking_data: one(z.object({ name: text, email: text })),
  customer: one(wireCustomer),
  items: many(wireItem),
  payment: one(wirePayment),
  /** Only the answer for a single cart fills it. */
  promocode: one(wirePromocode),
  transactions: wireTransactions,
  search: one(wireSearch),
  spreadsheet: one(wireSpreadsheet),
  emails: many(wireEmail),
});
export type WireCart = z.output<typeof wireCart>;

/** A cart with the link that opens it for its shopper. */
const wireCartWithLink = z.extend(wireCart, {
  spreadsheet: one(z.extend(wireSpreadsheet, { purchase_url: text })),
});

const filters = ['q', 'utm_source', 'utm_campaign', 'status', 'date'] as const;

/** Answers 100 rows a page and 10,000 in all, newest first. Filters of another shape are ignored in silence. */
export const listCarts = defineOperation({
  name: 'listCarts',
  method: 'GET',
  path: '/{alias}/checkout/carts',
  query: [...filters, 'orderBy', 'sortedBy', 'include', 'limit', 'page', 'scroll', 'scroll_id', 'skipCache'],
  response: listOf(wireCart),
});

/** Not in the documents, but measured. */
export const getCart = defineOperation({
  name: 'getCart',
  method: 'GET',
  path: '/{alias}/checkout/carts/{id}',
  query: ['include', 'skipCache'],
  response: oneOf(wireCartWithLink),
});

/** Makes the API send the credential's owner an e-mail with a spreadsheet of the carts that pass the filters. */
export const exportCarts = defineOperation({
  name: 'exportCarts',
  method: 'GET',
  effect: true,
  path: '/{alias}/checkout/carts/export',
  query: [...filters, 'skipCache'],
  response: nothing,
});

export const getCartStats = defineOperation({
  name: 'getCartStats',
  method: 'GET',
  path: '/{alias}/checkout/carts/stats',
  query: [...filters, 'skipCache'],
  response: oneOf(wireCartStats, ['converted_carts', 'utms']),
});

export const listCartTransactions = defineOperation({
  name: 'listCartTransactions',
  method: 'GET',
  path: '/{alias}/checkout/carts/{id}/transactions',
  query: ['page', 'limit', 'skipCache'],
  response: listOf(wireTransaction),
});

/** Carts without customer, items and payment blocks. */
export const listCustomerCarts = defineOperation({
  name: 'listCustomerCarts',
  method: 'GET',
  path: '/{alias}/customers/{id}/carts',
  query: ['page', 'limit', 'skipCache'],
  response: listOf(wireCart),
});
