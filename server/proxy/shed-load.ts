import type { MiddlewareHandler } from 'hono';
import type { Load } from './load.ts';
import type { Metrics } from './metrics.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';
import { sessionTokenOf } from './session-cookie.ts';

/** Turns away what there is no room for, before anything is asked for it. */
export function shedLoad(load: Load, metrics: Metrics): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const isView = c.req.method === 'GET';
    // Whoever is not signed in shares one place with all who are not.
    const leave = load.enter(sessionTokenOf(c.req.header('Cookie')) ?? '', isView);
    if (!leave) {
      const kind = isView ? 'view' : 'change';
      metrics.count('resgate_shed_requests_total', 'Requests refused for want of room.', { kind });
      throw new Refusal('overloaded', { retryAfter: 1 });
    }
    try {
      await next();
    } finally {
      leave();
    }
  };
}
