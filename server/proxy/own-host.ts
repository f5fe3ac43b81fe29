import type { MiddlewareHandler } from 'hono';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

/**
 * Serves only under our own names. A page of another name that has its name lead to this machine (DNS rebinding)
 * counts as same-origin for the browser, but the browser still says that name.
 */
export function ownHost(isOwnHost: (host: string) => boolean): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    // Node takes a Host that no URL can have, such as 127.0.e.1.
    const isOurs = URL.canParse(c.req.url) && isOwnHost(new URL(c.req.url).host);
    if (!isOurs) throw new Refusal('wrong_host');
    await next();
  };
}
