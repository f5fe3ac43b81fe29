import * as z from 'zod/mini';
import { oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, many, moment, text } from './readers.ts';

/** A store that the credential reaches. */
export const wireMerchant = z.object({ id, alias: text, name: text, active: flag });

export const wireUser = z.object({
  id,
  name: text,
  social_name: text,
  email: text,
  active: flag,
  is_owner: flag,
  merchant_owner: flag,
  type: text,
  last_login_at: moment,
  created_at: moment,
  merchants: many(wireMerchant),
});

/** POST, although it only reads: GET answers 405. No alias in the path; 10 calls a minute. */
export const authMe = defineOperation({
  name: 'authMe',
  method: 'POST',
  path: '/auth/me',
  response: oneOf(wireUser),
});
