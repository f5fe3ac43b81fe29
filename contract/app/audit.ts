import * as z from 'zod/mini';
import { defineEndpoint } from '../endpoint.ts';
import { dayField, intField, textField } from '../search-fields.ts';
import { instant } from './values.ts';

/**
 * `intent`: about to happen, so that a crash cannot hide a deed. The others close it: done, refused before anything
 * happened, failed at Yampi, or nobody knows.
 */
export const auditOutcomes = ['intent', 'done', 'refused', 'failed', 'unknown'] as const;

export const auditRow = z.object({
  seq: z.number(),
  at: instant,
  actor: z.string(),
  /** Name of the operation of this API, such as `savePaymentConfig`. */
  operation: z.string(),
  /** "payment 3, config 12", "customer 4711". */
  object: z.string(),
  /** Changed fields; a value is null where there is none or where it is nobody's business. */
  fields: z.array(
    z.object({ name: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) }),
  ),
  outcome: z.enum(auditOutcomes),
  requestId: z.string(),
});
export type AuditRow = z.output<typeof auditRow>;

export const auditSearch = z.object({
  /** Id of a person. */
  actor: textField(64),
  operation: textField(64),
  /** Exactly this object: `customer 4711` answers who saw that customer. */
  object: textField(120),
  /** São Paulo days, both inclusive. */
  from: dayField(),
  to: dayField(),
  /** Rows older than this number; 0 begins with the newest. */
  before: intField(0, 0, 2_147_483_647),
});
export type AuditSearch = z.output<typeof auditSearch>;

export const listAudit = defineEndpoint({
  name: 'listAudit',
  method: 'GET',
  path: '/api/stores/{alias}/audit',
  access: ['owner'],
  query: auditSearch,
  response: z.object({
    rows: z.array(auditRow),
    /** `before` of the page of older rows; null when there is none. */
    next: z.nullable(z.number()),
    /** Whom and what the filters may name. */
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    operations: z.array(z.string()),
    /** Number of the first row whose chain of hashes is broken; null when nobody has touched the log. */
    brokenAt: z.nullable(z.number()),
  }),
  summary: 'What was done in a store, the newest first, 50 at a time.',
});

export const revealCustomer = defineEndpoint({
  name: 'revealCustomer',
  method: 'POST',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/reveal',
  access: ['owner', 'support'],
  audit: 'itself',
  body: z.object({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)) }),
  response: z.object({
    email: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    document: z.nullable(z.string()),
  }),
  summary: 'Contact of a customer in the clear: with a reason, at most 30 times an hour, and audited.',
});
