import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

/**
 * Serves only under our own names. A page of another name that has its name lead to this machine (DNS rebinding)
 * counts as same-origin for the browser, but the browser still says that name.
 */
export function ownHost(isOwnHost: (host: string) => boolean): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (!isOwnHost(new URL(c.req.url).host)) throw new Refusal('wrong_host');
    await next();
  };
}
