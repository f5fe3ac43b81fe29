import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, text } from './readers.ts';

/** A way to pay. Ids are the same in every store, but the list of them is not public: read it. */
export const wirePayment = z.object({
  id,
  alias: text,
  name: text,
  has_config: flag,
  active_config: flag,
  is_credit_card: flag,
  is_deposit: flag,
  is_billet: flag,
  is_pix: flag,
  is_pix_in_installments: flag,
  is_wallet: flag,
  icon_url: text,
});

export const listPayments = defineOperation({
  name: 'listPayments',
  method: 'GET',
  path: '/{alias}/checkout/payments',
  query: ['skipCache'],
  response: listOf(wirePayment),
});

export const getPayment = defineOperation({
  name: 'getPayment',
  method: 'GET',
  path: '/{alias}/checkout/payments/{id}',
  query: ['skipCache'],
  response: oneOf(wirePayment),
});
