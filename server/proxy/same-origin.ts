import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

export type Provenance = {
  method: string;
  /** `Sec-Fetch-Site`, which no page can set or suppress. */
  site: string | undefined;
  origin: string | undefined;
  /** `X-CSRF`, which another origin cannot send without a preflight that we never answer. */
  csrf: string | undefined;
};

/**
 * Why a call does not come from our own pages. A read that the browser vouches for needs no `X-CSRF`, so that
 * the shell can preload it with a link.
 */
export function whyNotOurs(call: Provenance, isOwnOrigin: (origin: string) => boolean): string | undefined {
  const { method, site, origin, csrf } = call;
  if (site !== undefined && site !== 'same-origin') return 'another site asks';
  if (site === undefined && (origin === undefined || !isOwnOrigin(origin))) return 'the origin is not ours';
  const isVouchedRead = method === 'GET' && site === 'same-origin';
  return isVouchedRead || csrf === '1' ? undefined : 'X-CSRF is missing';
}

/** Refuses before any work, signed in or not, so that the refusal tells nothing. */
export function sameOrigin(isOwnOrigin: (origin: string) => boolean): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const provenance = {
      method: c.req.method,
      site: c.req.header('Sec-Fetch-Site'),
      origin: c.req.header('Origin'),
      csrf: c.req.header('X-CSRF'),
    };
    if (whyNotOurs(provenance, isOwnOrigin)) throw new Refusal('cross_site');
    await next();
  };
}
