import * as z from 'zod/mini';
import { aliasText, defineEndpoint } from '../endpoint.ts';
import { session } from './session.ts';

/** A User-Token or a User-Secret-Key as Yampi shows it. Goes in, never comes out. */
const secretText = z.string().check(z.trim(), z.minLength(8), z.maxLength(255), z.regex(/^[\x21-\x7e]+$/));

export const connectStore = defineEndpoint({
  name: 'connectStore',
  method: 'POST',
  path: '/api/connection',
  access: ['owner'],
  audit: ['alias'],
  stepUp: true,
  body: z.object({ alias: aliasText, userToken: secretText, userSecretKey: secretText }),
  response: session,
  summary:
    'Checks a credential against Yampi and keeps it sealed; every store it reaches can be worked in. `invalid` on the field that is wrong, `store_inactive` for a store that is.',
});
