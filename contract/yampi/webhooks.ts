import * as z from 'zod/mini';
import { listOf, nothing, oneOf, textsAnswer } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, moment, text, texts } from './readers.ts';
import * as write from './writers.ts';

/** `secret_key` signs the deliveries: it is read to check them and never leaves the server. */
export const wireWebhook = z.object({
  id,
  name: text,
  url: text,
  active: flag,
  events: texts,
  secret_key: text,
  created_at: moment,
  updated_at: moment,
});

const webhookBody = z.strictObject({
  name: write.line,
  url: z.url({ protocol: /^https?$/ }).check(z.maxLength(2000)),
  events: z.array(z.string().check(z.regex(/^[a-z_.]{1,64}$/))).check(z.minLength(1), z.maxLength(50)),
});

const path = '/{alias}/webhooks';
const pathOfOne = '/{alias}/webhooks/{id}';

export const listWebhooks = defineOperation({
  name: 'listWebhooks',
  method: 'GET',
  path,
  query: ['page', 'limit', 'skipCache'],
  response: listOf(wireWebhook),
});

/** How many a store may have depends on its plan. */
export const createWebhook = defineOperation({
  name: 'createWebhook',
  method: 'POST',
  path,
  body: webhookBody,
  response: oneOf(wireWebhook),
});

export const getWebhook = defineOperation({
  name: 'getWebhook',
  method: 'GET',
  path: pathOfOne,
  query: ['skipCache'],
  response: oneOf(wireWebhook),
});

export const updateWebhook = defineOperation({
  name: 'updateWebhook',
  method: 'PUT',
  path: pathOfOne,
  body: webhookBody,
  response: oneOf(wireWebhook),
});

export const deleteWebhook = defineOperation({
  name: 'deleteWebhook',
  method: 'DELETE',
  path: pathOfOne,
  response: nothing,
});

/** The catalogue of events, such as `order.paid`. */
export const listWebhookEvents = defineOperation({
  name: 'listWebhookEvents',
  method: 'GET',
  path: '/{alias}/webhooks/events',
  query: ['skipCache'],
  response: textsAnswer,
});
