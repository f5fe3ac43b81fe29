import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { instant } from './values.ts';

export const store = z.object({ alias: z.string(), name: z.string(), active: z.boolean() });
export type Store = z.output<typeof store>;

/** Who is signed in. */
export const session = z.object({
  mode: z.enum(['demo', 'live']),
  person: z.nullable(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Held in every store of the installation; null for who was invited to single stores. */
      role: z.nullable(z.enum(roles)),
      /** Those the person may work in, and as what; the default one first. */
      stores: z.array(z.extend(store, { role: z.enum(roles) })),
      /** The session ends then, whatever the person does. */
      endsAt: instant,
      /** Until then no operation asks again who they are. Null in demo mode, where nobody has a password. */
      provenUntil: z.nullable(instant),
    }),
  ),
});
export type Session = z.output<typeof session>;
export type Person = NonNullable<Session['person']>;

/** 256 random bits of a one-time link, from behind the `#` of its address. */
export const linkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** Lower-cased and normalised by the server; e-mail addresses are usual, but nothing is ever sent to them. */
export const loginText = z.string().check(z.trim(), z.minLength(3), z.maxLength(120));

/** Any characters, no rules of composition. Common ones, and those with the login or the store in them, are refused. */
export const newPassword = z.string().check(z.minLength(15), z.maxLength(128));

/** Six digits of an authenticator app, or a recovery code; blanks and dashes do not matter. */
export const factorCode = z.string().check(z.maxLength(64));

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

export const signInWithPassword = defineEndpoint({
  name: 'signInWithPassword',
  method: 'POST',
  path: '/api/session/password',
  access: 'anyone',
  body: z.object({
    login: z.string().check(z.maxLength(120)),
    password: z.string().check(z.maxLength(128)),
    /** Empty at the first try: whether one is needed is only told after the right password. */
    code: factorCode,
  }),
  response: z.object({ outcome: z.enum(['signed_in', 'code_needed']), session }),
  summary: 'Signs in with a password, and a second factor where the person has one. 404 in demo mode.',
});

export const proveIdentity = defineEndpoint({
  name: 'proveIdentity',
  method: 'POST',
  path: '/api/session/proof',
  access: 'person',
  body: z.object({ password: z.string().check(z.maxLength(128)), code: factorCode }),
  response: session,
  summary:
    'The password once more, and a code where the person has a second factor, before operations that ask for a proof of at most 10 minutes (`step_up`).',
});

export const signOut = defineEndpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'anyone',
  response: session,
  summary: 'Ends the session, if there is one.',
});

/** A browser in which somebody is signed in. */
export const openSession = z.object({
  id: z.string(),
  /** "Chrome, Windows" */
  device: z.string(),
  createdAt: instant,
  seenAt: instant,
  isThis: z.boolean(),
});
export type OpenSession = z.output<typeof openSession>;

export const listOwnSessions = defineEndpoint({
  name: 'listOwnSessions',
  method: 'GET',
  path: '/api/session/all',
  access: 'person',
  response: z.object({ sessions: z.array(openSession) }),
  summary: 'Where the person is signed in, this browser first, then the last used.',
});

export const changeOwnPassword = defineEndpoint({
  name: 'changeOwnPassword',
  method: 'PUT',
  path: '/api/session/password',
  access: 'person',
  audit: [],
  stepUp: true,
  body: z.object({ password: newPassword }),
  response: z.object({ sessions: z.array(openSession) }),
  summary:
    'Sets the own password and ends the other sessions; answers with the one that is left. 404 in demo mode, `invalid` when it is easy to guess.',
});

export const endOwnSession = defineEndpoint({
  name: 'endOwnSession',
  method: 'DELETE',
  path: '/api/session/all/{sessionId}',
  access: 'person',
  response: z.object({ sessions: z.array(openSession) }),
  summary: 'Ends one of the own sessions; answers with those that are left.',
});
