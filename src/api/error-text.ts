import { type ApiErrorCode, isApiError } from './api-error.ts';

/** Which message of the namespace `errors` tells a person what happened. Several codes share one. */
const messageOf = {
  invalid: 'invalid',
  signed_out: 'signedOut',
  forbidden: 'forbidden',
  step_up: 'stepUp',
  cross_site: 'crossSite',
  not_found: 'notFound',
  method_not_allowed: 'internal',
  conflict: 'conflict',
  barred: 'barred',
  in_progress: 'inProgress',
  too_large: 'tooLarge',
  unsupported_type: 'internal',
  wrong_host: 'wrongHost',
  rate_limited: 'rateLimited',
  internal: 'internal',
  overloaded: 'overloaded',
  upstream_unreachable: 'yampiDown',
  upstream_bad_response: 'yampiOdd',
  upstream_error: 'yampiDown',
  busy: 'busy',
  store_credentials: 'storeCredentials',
  store_inactive: 'storeInactive',
  upstream_timeout: 'yampiSlow',
  offline: 'offline',
  unreachable: 'unreachable',
  unreadable: 'unreadable',
} as const satisfies Record<ApiErrorCode, string>;

export type ErrorMessage = (typeof messageOf)[ApiErrorCode];

/** The key under `errors` of any thrown thing: `errors.{key}.title` and `errors.{key}.text`. */
export function errorMessage(error: unknown): ErrorMessage {
  return isApiError(error) ? messageOf[error.code] : 'internal';
}

/** The same for a bare code, as the sync status carries it. */
export function codeMessage(code: ApiErrorCode): ErrorMessage {
  return messageOf[code];
}
