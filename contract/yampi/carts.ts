import * as z from 'zod/mini';
import { listOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, idOrNull, localDay, many, moment, money, number, one, progress, text } from './readers.ts';
import { wirePayment, wireTransaction, wireTransactions } from './transactions.ts';

const wirePhone = z.object({ area_code: text, number: text, full_number: text, formated_number: text });

const wireAddress = z.object({ city: text, uf: text, phone: text });

/** `login_url` and `token` exist on the wire and are never read: they sign the shopper in. */
export const wireCustomer = z.object({
  id,
  active: flag,
  name: text,
  first_name: text,
  last_name: text,
  generic_name: text,
  cpf: text,
  cnpj: text,
  razao_social: text,
  email: text,
  newsletter: flag,
  whatsapp: flag,
  anonymized: flag,
  phone: one(wirePhone),
  spreadsheet: one(wireAddress),
});

const wireSku = z.object({
  id,
  sku: text,
  title: text,
  blocked_sale: flag,
  price_sale: money,
  price_discount: money,
});

const wireItem = z.object({ id, sku_id: idOrNull, quantity: number, gift: flag, sku: one(wireSku) });

const wireTotalizers = z.object({
  total_items: number,
  subtotal: money,
  discount: money,
  shipment: money,
  shipment_original_value: money,
  shipment_discount_value: money,
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

/** `purchase_url` exists on the wire and is not read: it is a credential, fetched on demand only. */
const wireSpreadsheet = z.object({
  customer_phone: text,
  products: text,
  products_skus: text,
  categories: text,
  brands: text,
  abandoned_step: text,
  count_recover_mail_sent: progress,
});

const wireEmail = z.object({ id, turn: number, subject: text, fire_date: moment, sent_at: moment });

export const wireCart = z.object({
  id,
  customer_id: idOrNull,
  token: text,
  shipment_service_id: idOrNull,
  payment_alias: text,
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
  transactions: wireTransactions,
  search: one(wireSearch),
  spreadsheet: one(wireSpreadsheet),
  emails: many(wireEmail),
});
export type WireCart = z.output<typeof wireCart>;

/** Answers 100 rows a page and 10,000 in all, newest first. Filters of another shape are ignored in silence. */
export const listCarts = defineOperation({
  name: 'listCarts',
  method: 'GET',
  path: '/{alias}/checkout/carts',
  query: [
    'q',
    'utm_source',
    'utm_campaign',
    'status',
    'date',
    'include',
    'limit',
    'page',
    'scroll',
    'scroll_id',
    'skipCache',
  ],
  response: listOf(wireCart),
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
