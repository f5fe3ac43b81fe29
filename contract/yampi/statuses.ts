import * as z from 'zod/mini';
import { listOf, nothing } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { id, number, one, template, text } from './readers.ts';
import * as write from './writers.ts';

/** A store may rename and add statuses, so ids and aliases are never taken for known. */
export const wireStatus = z.object({
  id,
  alias: text,
  name: text,
  description: text,
  order: number,
  /** With `include=emailDetails` only. */
  email_details: one(z.object({ subject: template, message: template })),
});

/** `orderId` narrows to the statuses which that order may still reach. */
export const listStatuses = defineOperation({
  name: 'listStatuses',
  method: 'GET',
  path: '/{alias}/checkout/statuses',
  query: ['orderId', 'include', 'skipCache'],
  response: listOf(wireStatus),
});

export const updateStatusEmail = defineOperation({
  name: 'updateStatusEmail',
  method: 'PUT',
  path: '/{alias}/checkout/statuses/{id}/email-details',
  body: z.strictObject({ subject: write.line, message: write.template }),
  response: nothing,
});
