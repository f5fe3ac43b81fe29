import * as z from 'zod/mini';
import { wireAffiliation } from './affiliations.ts';
import { nothing, oneOf, someOf } from './envelope.ts';
import { wireInstallment } from './installments.ts';
import { defineOperation } from './operation.ts';
import { wirePayment } from './payments.ts';
import { flag, id, idOrNull, many, money, number, one, template } from './readers.ts';
import * as write from './writers.ts';

/** How a store takes one way to pay. `affiliation` nests its credentials, see there. */
export const wirePaymentConfig = z.object({
  id,
  payment_id: idOrNull,
  affiliation_id: idOrNull,
  active: flag,
  default_display: flag,
  accumulate_discount: flag,
  ignore_promotions: flag,
  percent_discount: number,
  min_installment_value: money,
  max_installments_without_tax: number,
  billet_expire_days: number,
  spread: flag,
  days_to_cancel_unpaid_billets: number,
  hours_to_cancel_unpaid_pix: number,
  hours_to_expire_pix_code: number,
  billet_instructions: template,
  installments: many(wireInstallment),
  affiliation: one(wireAffiliation),
  payment: one(wirePayment),
});

/** A field that is left out keeps, at a change, what it was; at a creation it gets the API's default. */
const paymentConfigBody = z.strictObject({
  payment_id: write.id,
  affiliation_id: write.id,
  active: write.flag,
  default_display: write.flag,
  accumulate_discount: z.optional(write.flag),
  ignore_promotions: z.optional(write.flag),
  percent_discount: z.optional(write.percent),
  min_installment_value: z.optional(write.money),
  max_installments_without_tax: z.optional(write.count(0, 99)),
  billet_expire_days: z.optional(write.count(0, 365)),
  spread: z.optional(write.flag),
  days_to_cancel_unpaid_billets: z.optional(write.count(0, 365)),
  hours_to_cancel_unpaid_pix: z.optional(write.count(0, 8760)),
  hours_to_expire_pix_code: z.optional(write.count(0, 8760)),
  billet_instructions: z.optional(z.nullable(write.template)),
});

const path = '/{alias}/checkout/payments/{paymentId}/config';
const pathOfOne = '/{alias}/checkout/payments/{paymentId}/config/{id}';

/** One, several or none, with or without an envelope: the documents differ. */
export const listPaymentConfigs = defineOperation({
  name: 'listPaymentConfigs',
  method: 'GET',
  path,
  query: ['skipCache'],
  response: someOf(wirePaymentConfig),
});

export const createPaymentConfig = defineOperation({
  name: 'createPaymentConfig',
  method: 'POST',
  path,
  body: paymentConfigBody,
  response: oneOf(wirePaymentConfig),
});

export const getPaymentConfig = defineOperation({
  name: 'getPaymentConfig',
  method: 'GET',
  path: pathOfOne,
  query: ['skipCache'],
  response: oneOf(wirePaymentConfig),
});

export const updatePaymentConfig = defineOperation({
  name: 'updatePaymentConfig',
  method: 'PUT',
  path: pathOfOne,
  body: paymentConfigBody,
  response: oneOf(wirePaymentConfig),
});

export const deletePaymentConfig = defineOperation({
  name: 'deletePaymentConfig',
  method: 'DELETE',
  path: pathOfOne,
  response: nothing,
});
