/** Calls of people pass before those of the sync. */
export type Lane = 'interactive' | 'background';

export const minute = 60_000;

/** Of 60 calls a minute we use 50: the same address may have other users. */
const share = 5 / 6;
/** Of those, 10 are kept for people; when only these are left, each of them gets a fair part. */
const reserveShare = 1 / 6;

/** What is known of a route, on one clock. Plain data, so that it may be kept anywhere. */
export type RouteState = {
  limit: number;
  /** The calls of the last 60 s, oldest first, and whose they were. */
  sent: { at: number; user?: string | undefined }[];
  /** The people who asked within the last 60 s, passed or not. */
  askers: { user: string; at: number }[];
  /** Calls that the API counts and we did not send, as of its last answer. */
  foreign: { count: number; until: number };
  closedUntil: number;
};

export type Ticket = { ok: true } | { ok: false; waitMs: number };
export type Ask = { lane: Lane; user?: string | undefined };

export function newRoute(limit: number): RouteState {
  return { limit, sent: [], askers: [], foreign: { count: 0, until: 0 }, closedUntil: 0 };
}

/** Forgets what is a minute old. */
function age(route: RouteState, at: number): void {
  while ((route.sent[0]?.at ?? at) <= at - minute) route.sent.shift();
  if (route.foreign.until <= at) route.foreign = { count: 0, until: 0 };
  route.askers = route.askers.filter((asker) => asker.at > at - minute);
}

/** Takes one call, noted in the route. When there is none: the milliseconds after which the asker may go on. */
export function takeCall(route: RouteState, { lane, user }: Ask, at: number): Ticket {
  age(route, at);
  if (user !== undefined)
    route.askers = [...route.askers.filter((asker) => asker.user !== user), { user, at }];
  if (route.closedUntil > at) return { ok: false, waitMs: route.closedUntil - at };
  const reserve = Math.ceil(route.limit * reserveShare);
  const most = Math.max(1, Math.floor(route.limit * share));
  const allowed = Math.max(1, most - (lane === 'background' ? reserve : 0));
  const missing = route.sent.length + route.foreign.count + 1 - allowed;
  if (missing > 0) return { ok: false, waitMs: freedAt(route, missing, lane) - at };
  const left = most - route.sent.length - route.foreign.count;
  const unfair = user === undefined || left > reserve ? 0 : callsOverShare(route, user, most);
  if (unfair > 0) return { ok: false, waitMs: fairAt(route, user, unfair, reserve - left + 1) - at };
  route.sent.push({ at, ...(user !== undefined && { user }) });
  return { ok: true };
}

/** What an answer's `X-RateLimit-*` headers told; a raised limit counts at once. */
export function learnLimits(
  route: RouteState,
  { limit, remaining }: { limit: number | null; remaining: number | null },
  at: number,
): void {
  age(route, at);
  if (limit !== null && limit > 0) route.limit = limit;
  if (remaining === null) return;
  const foreign = route.limit - remaining - route.sent.length;
  route.foreign = foreign > 0 ? { count: foreign, until: at + minute } : { count: 0, until: 0 };
}

/** After a 429: nothing passes for that long; without a told wait, until our oldest call is a minute old. Returns ms. */
export function closeRoute(route: RouteState, waitMs: number | null, at: number): number {
  age(route, at);
  const windowMs = (route.sent[0]?.at ?? at) + minute - at;
  const wait = Math.max(waitMs ?? windowMs, 1_000);
  route.closedUntil = Math.max(route.closedUntil, at + wait);
  return route.closedUntil - at;
}

/** When `missing` calls have left the minute. The sync waits for ten at once rather than trickle. */
function freedAt(route: RouteState, missing: number, lane: Lane): number {
  const wanted = missing + (lane === 'background' ? 9 : 0);
  const own = route.sent[Math.min(wanted, route.sent.length) - 1];
  return own !== undefined && missing <= route.sent.length ? own.at + minute : route.foreign.until;
}

/** By how many calls one more would go beyond a person's equal part of the minute; 0 or less when nobody else asks. */
function callsOverShare(route: RouteState, user: string, most: number): number {
  const people = route.askers.length;
  if (people < 2) return 0;
  return callsOf(route, user).length + 1 - Math.max(1, Math.floor(most / people));
}

/** When the person has made few enough calls, or enough of all have left the minute. */
function fairAt(route: RouteState, user: string | undefined, tooMany: number, tooFew: number): number {
  const own = callsOf(route, user)[tooMany - 1];
  const any = route.sent[tooFew - 1];
  return Math.min(own?.at ?? Number.POSITIVE_INFINITY, any?.at ?? Number.POSITIVE_INFINITY) + minute;
}

function callsOf(route: RouteState, user: string | undefined) {
  return route.sent.filter((call) => call.user === user);
}
