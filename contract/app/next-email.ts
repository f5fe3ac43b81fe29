import * as z from 'zod/mini';
import { defineEndpoint } from '../endpoint.ts';
import { deskRoles } from './cart-triage.ts';
import { instant } from './values.ts';

export const nextEmail = z.object({
  turn: z.number(),
  dueAt: z.nullable(instant),
  subject: z.string(),
  /** The message as text: its layout is Yampi's. */
  text: z.string(),
});

/**
 * `none_due`: all have left, or the cart has. `no_texts`: the store's recovery messages were not found. `changed`: they are
 * no longer those that this cart's e-mails were scheduled with.
 */
export const whyNoEmail = ['none_due', 'no_texts', 'changed'] as const;

export const getNextEmail = defineEndpoint({
  name: 'getNextEmail',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/next-email',
  access: deskRoles,
  response: z.object({ email: z.nullable(nextEmail), why: z.nullable(z.enum(whyNoEmail)) }),
  summary:
    'The recovery e-mail that Yampi sends next about a cart, by the messages of the store that stand there now.',
});
