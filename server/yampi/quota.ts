import {
  type Ask,
  closeRoute,
  learnLimits,
  newRoute,
  type RouteState,
  type Ticket,
  takeCall,
} from './quota-rules.ts';

/** What the API counts together: `key` tells one from another, `limit` holds before the first answer tells. */
export type Route = { key: string; limit: number };

type Soon<T> = T | Promise<T>;

/**
 * The API allows so many calls in fixed one-minute windows, per route and address, and never says when a window
 * starts. So the calls of any 60 seconds are kept below the limit: right for every start, and as fast.
 * Replicas that share an address share one of these.
 */
export type SharedQuota = {
  /** Takes one call of a route. When there is none: the milliseconds after which the lane may go on. */
  take(route: Route, ask: Ask): Soon<Ticket>;
  /** What an answer's `X-RateLimit-*` headers told. */
  learn(route: Route, told: { limit: number | null; remaining: number | null }): Soon<void>;
  /** After a 429: nothing passes until then. Without a told wait, until our oldest call is a minute old. Returns ms. */
  close(route: Route, waitMs: number | null): Soon<number>;
};

/** The quota of a process that is alone. */
export function createQuota(now: () => number) {
  const routes = new Map<string, RouteState>();

  function stateOf({ key, limit }: Route): RouteState {
    const state = routes.get(key) ?? newRoute(limit);
    routes.set(key, state);
    return state;
  }

  return {
    take: (route, ask) => takeCall(stateOf(route), ask, now()),
    learn: (route, told) => learnLimits(stateOf(route), told, now()),
    close: (route, waitMs) => closeRoute(stateOf(route), waitMs, now()),
  } satisfies SharedQuota;
}
