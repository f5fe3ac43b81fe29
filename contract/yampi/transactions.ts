import * as z from 'zod/mini';
import { flag, id, idOrNull, localDay, many, moment, money, number, one, text } from './readers.ts';

export const wirePayment = z.object({
  id,
  alias: text,
  name: text,
  is_credit_card: flag,
  is_deposit: flag,
  is_billet: flag,
  is_pix: flag,
  is_pix_in_installments: flag,
  is_wallet: flag,
});

const pixKeys = z.object({ pix_expiration_date: moment });

/** A payment attempt. Every attempt makes one, refused ones too; two cards make two. */
export const wireTransaction = z.object({
  id,
  customer_id: idOrNull,
  payment_id: idOrNull,
  affiliation_id: idOrNull,
  authorized: flag,
  captured: flag,
  cancelled: flag,
  amount: money,
  installments: number,
  installment_value: money,
  status: text,
  error_message: text,
  error_code: text,
  truncated_card: text,
  billet_date: localDay,
  created_at: moment,
  updated_at: moment,
  authorized_at: moment,
  captured_at: moment,
  cancelled_at: moment,
  payment: one(wirePayment),
  /** A list of pairs, `[]`, or an object with Pix fields; only the object form says when a Pix ends. */
  metadata: one(pixKeys),
});
export type WireTransaction = z.output<typeof wireTransaction>;

/** As default block of a cart. */
export const wireTransactions = many(wireTransaction);
