import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { factorCode, linkToken, loginText, newPassword, session, signInWithPassword } from './session.ts';
import { instant } from './values.ts';

/** What the page of a one-time link has to ask for. */
export const linkOffer = z.object({
  /** The first owner of an installation, an invitation to a store, a new password. */
  kind: z.enum(['owner', 'invite', 'reset']),
  name: z.string(),
  /** Empty when the person chooses it now. */
  login: z.string(),
  store: z.nullable(z.object({ alias: z.string(), name: z.string(), role: z.enum(roles) })),
  /**
   * `new`: the authenticator app learns this secret now, and the form sends its first code. `known`: the person has
   * a second factor already, which stays, and the form sends a code of it. `optional`: as `new`, or none at all.
   */
  factor: z.enum(['new', 'known', 'optional']),
  /** Base32, and the same as an `otpauth://` address for the QR code; null when `factor` is `known`. */
  totp: z.nullable(z.object({ secret: z.string(), uri: z.string() })),
  expiresAt: instant,
});
export type LinkOffer = z.output<typeof linkOffer>;

export const readLink = defineEndpoint({
  name: 'readLink',
  method: 'POST',
  path: '/api/links/read',
  access: 'anyone',
  body: z.object({ token: linkToken }),
  response: linkOffer,
  summary: 'What a one-time link is for. `invalid` on `token` when it is unknown, used or too old.',
});

export const redeemLink = defineEndpoint({
  name: 'redeemLink',
  method: 'POST',
  path: '/api/links/redeem',
  access: 'anyone',
  body: z.object({
    token: linkToken,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    login: loginText,
    password: newPassword,
    /** Empty only where the offer said `optional`. */
    code: factorCode,
  }),
  response: z.object({
    session,
    /** Shown once, never again; empty when no new factor was set up. */
    recoveryCodes: z.array(z.string()),
  }),
  summary: 'Uses a one-time link up: sets the password and the factor, and signs the person in.',
});

export const joinStore = defineEndpoint({
  name: 'joinStore',
  method: 'POST',
  path: '/api/links/join',
  access: 'anyone',
  body: z.extend(signInWithPassword.body, { token: linkToken }),
  response: signInWithPassword.response,
  summary:
    'Uses an invitation up for somebody who has a login already, and signs them in. `invalid` as in signInWithPassword; on `store` when they work there already; on `factor` when an owner-to-be has no second factor.',
});
