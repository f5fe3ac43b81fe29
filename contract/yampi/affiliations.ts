import * as z from 'zod/mini';
import { listOf, nothing, oneOf } from './envelope.ts';
import { wireGateway } from './gateways.ts';
import { defineOperation } from './operation.ts';
import { flag, id, number, one, scalars, text } from './readers.ts';
import * as write from './writers.ts';

/**
 * A store's account at a gateway. `params` holds its credentials in the clear: they are read only to be written
 * back with an edit, and no value but `env` may leave the server.
 */
export const wireAffiliation = z.object({
  id,
  name: text,
  auto_capture: flag,
  has_payment_config: flag,
  params: scalars,
  gateway: one(wireGateway),
  active: flag,
  backup: flag,
  statement_descriptor: text,
  capture_hour_delay: number,
  force_minimum_tax: flag,
  status: text,
  auth_type: text,
});

const affiliationBody = z.strictObject({
  gateway_alias: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  name: write.line,
  auto_capture: z.optional(write.flag),
  /** By the names in the gateway's `params`; a number stays a number. */
  params: z.record(
    z.string().check(z.regex(/^[\w-]{1,64}$/)),
    z.union([write.keptText(10_000), z.number(), z.boolean(), z.null()]),
  ),
});

const path = '/{alias}/checkout/affiliations';
const pathOfOne = '/{alias}/checkout/affiliations/{id}';

export const listAffiliations = defineOperation({
  name: 'listAffiliations',
  method: 'GET',
  path,
  query: ['page', 'limit', 'skipCache'],
  response: listOf(wireAffiliation),
});

export const createAffiliation = defineOperation({
  name: 'createAffiliation',
  method: 'POST',
  path,
  body: affiliationBody,
  response: oneOf(wireAffiliation),
});

export const getAffiliation = defineOperation({
  name: 'getAffiliation',
  method: 'GET',
  path: pathOfOne,
  query: ['skipCache'],
  response: oneOf(wireAffiliation),
});

/** All of it is replaced, credentials included; `auto_capture` alone stays when it is left out. */
export const updateAffiliation = defineOperation({
  name: 'updateAffiliation',
  method: 'PUT',
  path: pathOfOne,
  body: affiliationBody,
  response: oneOf(wireAffiliation),
});

export const deleteAffiliation = defineOperation({
  name: 'deleteAffiliation',
  method: 'DELETE',
  path: pathOfOne,
  response: nothing,
});
