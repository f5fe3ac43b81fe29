import type { MiddlewareHandler } from 'hono';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { RequestEnv } from './request-env.ts';

/** Somebody works in this store, so its mirror is kept fresh. */
export function watchStore(mirror: Mirror): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const { alias } = c.get('matched').params;
    if (alias) mirror.watch(alias);
    await next();
  };
}
