import * as z from 'zod/mini';
import { settingConflict } from './settings.ts';

/**
 * Every way a call can fail, with its HTTP status. `overloaded`, `busy` and the store faults are 503: the fault is not
 * the caller's, and the same call may pass later. An upstream 401 is never our 401 (nobody is signed out by it).
 */
export const errorStatus = {
  invalid: 422,
  signed_out: 401,
  forbidden: 403,
  step_up: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  /** Something stands against a contact; `fields.barriers` names what. */
  barred: 409,
  in_progress: 409,
  too_large: 413,
  unsupported_type: 415,
  wrong_host: 421,
  rate_limited: 429,
  internal: 500,
  upstream_unreachable: 502,
  upstream_bad_response: 502,
  upstream_error: 502,
  overloaded: 503,
  busy: 503,
  store_credentials: 503,
  store_inactive: 503,
  upstream_timeout: 504,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/** The body of every answer that is not a success. */
export const errorEnvelope = z.object({
  code: z.enum(errorCodes),
  /** One Portuguese sentence; the SPA prefers its own text for the code. */
  message: z.string(),
  requestId: z.string(),
  /** Field name → what is wrong with it. */
  fields: z.optional(z.record(z.string(), z.array(z.string()))),
  /** What stands there now, of a conflict between two who changed the same setting. */
  conflict: z.optional(settingConflict),
  /** Seconds to wait before the same call may pass. */
  retryAfter: z.optional(z.number()),
});
export type ErrorEnvelope = z.output<typeof errorEnvelope>;
