import * as z from 'zod/mini';
import { wireAffiliation } from './affiliations.ts';
import { wireCustomer } from './customers.ts';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { wirePayment } from './payments.ts';
import { flag, id, idOrNull, localDay, many, moment, money, number, one, text } from './readers.ts';

const pixKeys = z.object({ pix_qr_code: text, pix_expiration_date: moment });

/** What a gateway said at one step. The documents name this include without showing it. */
const wireLog = z.object({ id, type: text, status: text, message: text, created_at: moment });

/** From where it was paid. Undocumented as well; whatever else it may hold is not read. */
const wireRequestData = z.object({ ip: text, user_agent: text });

/** A payment attempt. Every attempt makes one, refused ones too; two cards make two. */
export const wireTransaction = z.object({
  id,
  customer_id: idOrNull,
  payment_id: idOrNull,
  affiliation_id: idOrNull,
  authorized: flag,
  captured: flag,
  cancelled: flag,
  can_be_captured: flag,
  can_be_cancelled: flag,
  gateway_transaction_id: text,
  gateway_order_id: text,
  gateway_authorization_code: text,
  gateway_billet_id: text,
  amount: money,
  installments: number,
  installment_value: money,
  status: text,
  error_message: text,
  error_code: text,
  bank_name: text,
  bank_alias: text,
  truncated_card: text,
  holder_name: text,
  holder_document: text,
  billet_url: text,
  billet_barcode: text,
  billet_date: localDay,
  billet_our_number: text,
  billet_document_number: text,
  antifraud_sale_id: text,
  antifraud_status: text,
  antifraud_score: text,
  sent_to_antifraud: flag,
  total_logs: number,
  created_at: moment,
  updated_at: moment,
  capture_date: moment,
  authorized_at: moment,
  captured_at: moment,
  cancelled_at: moment,
  payment: one(wirePayment),
  /** A list of pairs, `[]`, or an object with Pix fields; only the object form says when a Pix ends. */
  metadata: one(pixKeys),
  affiliation: one(wireAffiliation),
  customer: one(wireCustomer),
  request_data: one(wireRequestData),
  logs: many(wireLog),
});
export type WireTransaction = z.output<typeof wireTransaction>;

/** As default block of a cart. */
export const wireTransactions = many(wireTransaction);

/** `include` knows affiliation, payment, customer, requestData and logs. */
export const listTransactions = defineOperation({
  name: 'listTransactions',
  method: 'GET',
  path: '/{alias}/checkout/transactions',
  query: ['date', 'orderBy', 'sortedBy', 'include', 'limit', 'page', 'skipCache'],
  response: listOf(wireTransaction),
});

/** The one path of transactions without `checkout`. */
export const getTransaction = defineOperation({
  name: 'getTransaction',
  method: 'GET',
  path: '/{alias}/transactions/{id}',
  query: ['include', 'skipCache'],
  response: oneOf(wireTransaction),
});
