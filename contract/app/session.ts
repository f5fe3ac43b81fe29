import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { instant } from './values.ts';

export const store = z.object({ alias: z.string(), name: z.string(), active: z.boolean() });
export type Store = z.output<typeof store>;

/** Who is signed in. `stores` are those the installation's credential reaches, the default one first. */
export const session = z.object({
  mode: z.enum(['demo', 'live']),
  person: z.nullable(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.enum(roles),
      stores: z.array(store),
      /** The session ends then, whatever the person does. */
      endsAt: instant,
    }),
  ),
});
export type Session = z.output<typeof session>;
export type Person = NonNullable<Session['person']>;

export const getSession = defineEndpoint({
  name: 'getSession',
  method: 'GET',
  path: '/api/session',
  access: 'anyone',
  response: session,
  summary: 'Who is signed in, and in which stores they may work; person is null when nobody is.',
});

export const signInDemo = defineEndpoint({
  name: 'signInDemo',
  method: 'POST',
  path: '/api/session/demo',
  access: 'anyone',
  body: z.object({ role: z.enum(roles) }),
  response: session,
  summary: 'Signs in as one of the three demo people. Exists in demo mode only; 404 in live mode.',
});

export const signInWithLink = defineEndpoint({
  name: 'signInWithLink',
  method: 'POST',
  path: '/api/session/link',
  access: 'anyone',
  body: z.object({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
  response: session,
  summary: 'Signs the owner in with the one-time link printed at the start in live mode (30 minutes, once).',
});

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'anyone',
  response: session,
  summary: 'Ends the session, if there is one.',
});
