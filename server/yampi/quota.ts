/** Calls of people pass before those of the sync. */
export type Lane = 'interactive' | 'background';

const minute = 60_000;

/** Of 60 calls a minute we use 50: the same address may have other users. */
const share = 5 / 6;
/** Of those, 10 are kept for people. */
const reserveShare = 1 / 6;

type Route = {
  limit: number;
  /** When each call of the last 60 s was sent, oldest first. */
  sent: number[];
  /** Calls that the API counts and we did not send, as of its last answer. */
  foreign: { count: number; until: number };
  closedUntil: number;
};

export type Quota = {
  /** Takes one call of a route. When there is none: the milliseconds after which the lane may go on. */
  take(route: string, lane: Lane): { ok: true } | { ok: false; waitMs: number };
  /** What an answer's `X-RateLimit-*` headers told; a raised limit counts at once. */
  learn(route: string, told: { limit: number | null; remaining: number | null }): void;
  /** After a 429: nothing passes until then. Without a told wait, until our oldest call is a minute old. Returns ms. */
  close(route: string, waitMs: number | null): number;
};

/**
 * The API allows so many calls in fixed one-minute windows, per route and address, and never says when a window
 * starts. So the calls of any 60 seconds are kept below the limit: right for every start, and as fast.
 */
export function createQuota(options: {
  now: () => number;
  /** Calls a minute before the first answer tells. */
  limitOf?: (route: string) => number;
}): Quota {
  const { now, limitOf = () => 60 } = options;
  const routes = new Map<string, Route>();

  function routeAt(name: string, at: number): Route {
    const route = routes.get(name) ?? {
      limit: limitOf(name),
      sent: [],
      foreign: { count: 0, until: 0 },
      closedUntil: 0,
    };
    routes.set(name, route);
    const kept = route.sent.findIndex((time) => time > at - minute);
    route.sent.splice(0, kept < 0 ? route.sent.length : kept);
    if (route.foreign.until <= at) route.foreign = { count: 0, until: 0 };
    return route;
  }

  return {
    take(name, lane) {
      const at = now();
      const route = routeAt(name, at);
      if (route.closedUntil > at) return { ok: false, waitMs: route.closedUntil - at };
      const reserve = lane === 'background' ? Math.ceil(route.limit * reserveShare) : 0;
      const allowed = Math.max(1, Math.floor(route.limit * share) - reserve);
      const missing = route.sent.length + route.foreign.count + 1 - allowed;
      if (missing > 0) return { ok: false, waitMs: freedAt(route, missing, lane) - at };
      route.sent.push(at);
      return { ok: true };
    },

    learn(name, { limit, remaining }) {
      const at = now();
      const route = routeAt(name, at);
      if (limit !== null && limit > 0) route.limit = limit;
      if (remaining === null) return;
      const foreign = route.limit - remaining - route.sent.length;
      route.foreign = foreign > 0 ? { count: foreign, until: at + minute } : { count: 0, until: 0 };
    },

    close(name, waitMs) {
      const at = now();
      const route = routeAt(name, at);
      const windowMs = (route.sent[0] ?? at) + minute - at;
      const wait = Math.max(waitMs ?? windowMs, 1_000);
      route.closedUntil = Math.max(route.closedUntil, at + wait);
      return route.closedUntil - at;
    },
  };
}

/** When `missing` calls have left the minute. The sync waits for ten at once rather than trickle. */
function freedAt(route: Route, missing: number, lane: Lane): number {
  const wanted = missing + (lane === 'background' ? 9 : 0);
  const own = route.sent[Math.min(wanted, route.sent.length) - 1];
  return own !== undefined && missing <= route.sent.length ? own + minute : route.foreign.until;
}
