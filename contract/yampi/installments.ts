import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { id, idOrNull, many, moment, money, number, reader, readText, text } from './readers.ts';
import { forms, withForm } from './wire-form.ts';
import * as write from './writers.ts';

/** A row of a method's table. `tax` is percent a month, `percent_discount` percent of the financed total. */
export const wireInstallment = z.object({
  id,
  payment_id: idOrNull,
  installment: number,
  tax: number,
  percent_discount: number,
  start_at: moment,
  end_at: moment,
  created_at: moment,
  updated_at: moment,
});

const maxRows = 99;

const installmentsBody = z.strictObject({
  installments: z
    .array(
      z.strictObject({
        payment_id: write.id,
        installment: write.count(1, maxRows),
        tax: write.percent,
        percent_discount: write.percent,
      }),
    )
    .check(z.minLength(1), z.maxLength(maxRows)),
});

const path = '/{alias}/checkout/payments/{paymentId}/installments';

export const listInstallments = defineOperation({
  name: 'listInstallments',
  method: 'GET',
  path,
  query: ['skipCache'],
  response: listOf(wireInstallment),
});

/** Takes the place of the whole table. The documents' answer echoes another tax than was sent: read again. */
export const replaceInstallments = defineOperation({
  name: 'replaceInstallments',
  method: 'POST',
  path,
  body: installmentsBody,
  response: listOf(wireInstallment),
});

// The storefront's own theme cuts such an asterisk away.
const sentence = reader(
  (value) => readText(value)?.replace(/ \*$/, '') ?? null,
  () => forms.text,
);

const wirePlanRow = z.object({
  installment: number,
  installment_value: money,
  base_value: money,
  amount: money,
  tax: number,
  /** Not rounded on the wire; to the cent here. */
  tax_value: money,
  discount_percent: number,
  discount_value: money,
  text: sentence,
  text_with_tax: text,
  text_discount_percent: text,
  text_discount: text,
});

const wireSimulation = z.object({
  max_installment: number,
  max_installment_value: money,
  amount: money,
  text: sentence,
  text_with_tax: text,
  text_discount_percent: text,
  text_discount: text,
  installments: many(wirePlanRow),
});

const noPlan = z.union([z.null(), z.looseObject({ data: z.null() })]);
const nullAnswer = withForm(
  z.pipe(
    noPlan,
    z.transform(() => null),
  ),
  () => noPlan,
);

/** Null when no rows were asked for. `contract/installment-plan.ts` has the same arithmetic. */
export const simulateInstallments = defineOperation({
  name: 'simulateInstallments',
  method: 'GET',
  path: '/{alias}/checkout/payments/{paymentId}/installments/simulate',
  query: z.strictObject({
    amount: write.asked.money,
    min_installment_value: write.asked.money,
    max_installments_without_tax: write.asked.count(0, maxRows),
    currency: z.optional(z.string().check(z.minLength(1), z.maxLength(8))),
    taxes: z.array(
      z.strictObject({
        tax: write.asked.percent,
        installment: write.asked.count(1, maxRows),
        percent_discount: write.asked.percent,
      }),
    ),
    skipCache: z.optional(z.string()),
  }),
  response: z.union([nullAnswer, oneOf(wireSimulation, ['installments'])]),
});
