import * as z from 'zod/mini';
import { nothing, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, idOrNull, many, moment, number, template, text } from './readers.ts';
import * as write from './writers.ts';

/** One e-mail of the sequence. The `multiple` texts are used when the cart holds more than one product. */
const wireMessage = z.object({
  id,
  active: flag,
  email_subject: template,
  email_subject_multiple: template,
  email_message: template,
  email_message_multiple: template,
  sms_message: template,
  sms_message_multiple: template,
  /** Hours after the cart's last change, with fractions. */
  hours_delay: number,
  promocode_id: idOrNull,
});

export const wireRecoveryConfig = z.object({
  id,
  active: flag,
  email_subject: template,
  sms_subject: text,
  email_frequency: number,
  email_hours_delay: number,
  promocode_in_first_email: flag,
  created_at: moment,
  updated_at: moment,
  messages: many(wireMessage),
});

const messageBody = z.strictObject({
  id: z.optional(write.id),
  active: write.flag,
  email_subject: write.line,
  email_subject_multiple: write.line,
  email_message: write.template,
  email_message_multiple: write.template,
  hours_delay: write.hours,
  sms_message: z.optional(z.nullable(write.template)),
  sms_message_multiple: z.optional(z.nullable(write.template)),
});

/**
 * The whole sequence in its order. The documents' request shows no `id`; by this product's specification one that is
 * sent is kept, a message without is new, and an id that is not of this config is refused. Coupons cannot be written.
 */
const recoveryConfigBody = z.strictObject({
  active: write.flag,
  messages: z.array(messageBody).check(z.minLength(1), z.maxLength(20)),
});

/** How one learns a config's id is not documented; 1 in the documents' example. */
export const getRecoveryConfig = defineOperation({
  name: 'getRecoveryConfig',
  method: 'GET',
  path: '/{alias}/config/carts/{id}',
  query: ['skipCache'],
  response: oneOf(wireRecoveryConfig),
});

export const updateRecoveryConfig = defineOperation({
  name: 'updateRecoveryConfig',
  method: 'PUT',
  path: '/{alias}/config/carts/{id}',
  body: recoveryConfigBody,
  response: oneOf(wireRecoveryConfig),
});

/** Puts the API's own texts back. */
export const resetRecoveryConfig = defineOperation({
  name: 'resetRecoveryConfig',
  method: 'PUT',
  path: '/{alias}/config/carts/{id}/reset',
  response: nothing,
});
