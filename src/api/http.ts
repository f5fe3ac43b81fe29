import * as z from 'zod/mini';
import { errorStatus } from '#contract/app/errors.ts';
import { idempotencyHeader } from '#contract/app/settings.ts';
import {
  type ArgumentsFor,
  type Endpoint,
  endpointUrl,
  hiddenQuery,
  hiddenQueryHeader,
  idleHeader,
  type ResponseFor,
} from '#contract/endpoint.ts';
import { idleSeconds } from '#src/lib/idle-time.ts';
import { ApiError } from './api-error.ts';

/** Longer than the server's own limit of 15 s, so that its reasoned refusal arrives first. */
const patience = 20_000;
/** A write whose answer got lost is looked up for half a minute before the server says what became of it. */
const writePatience = 120_000;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
type Loose = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
};
/** Who writes to Yampi names the intent, so that asking twice does nothing twice. */
type KeyFor<E extends Endpoint> = E extends { idempotent: true } ? { key: string } : unknown;

/** The browser's own way to the server. */
export function sendByFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}

/** Makes `call` on top of a given fetch. */
export function createCall(send: Fetch) {
  return async function call<const E extends Endpoint>(
    endpoint: E,
    args: ArgumentsFor<E> & KeyFor<E> & { signal?: AbortSignal },
  ): Promise<ResponseFor<E>> {
    const timeout = AbortSignal.timeout(endpoint.idempotent ? writePatience : patience);
    const signal = args.signal ? AbortSignal.any([args.signal, timeout]) : timeout;
    return reach(endpoint, args.signal, async () =>
      readAnswer(endpoint, await request(send, endpoint, args, signal)),
    );
  };
}

/** Calls an endpoint of our API; throws an `ApiError`, or the signal's reason when it was cancelled. */
export const call = createCall(sendByFetch);

/** Whatever keeps an answer away is an `ApiError`, apart from a cancellation. */
export async function reach<Answer>(
  endpoint: Endpoint,
  cancelled: AbortSignal | undefined,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  // Never sent, never queued: whoever reads this knows that nothing was written.
  if (endpoint.idempotent && !navigator.onLine) throw new ApiError('offline');
  try {
    return await ask();
  } catch (error) {
    if (cancelled?.aborted || error instanceof ApiError) throw error;
    const isOffline = !endpoint.idempotent && !navigator.onLine;
    throw new ApiError(isOffline ? 'offline' : 'unreachable', { cause: error });
  }
}

/** Sends a call of an endpoint as our server expects it. */
export function request(
  send: Fetch,
  endpoint: Endpoint,
  args: object,
  signal: AbortSignal,
): Promise<Response> {
  const { params = {}, query, body, key } = args as Loose;
  const hidden = hiddenQuery(endpoint, query);
  return send(endpointUrl(endpoint, params, query), {
    method: endpoint.method,
    // A preloaded answer is only reused by a request of the very same mode and credentials.
    credentials: 'same-origin',
    // Browsers match preloads by address and mode, whatever the headers; this one's answer depends on a header.
    ...(hidden === undefined ? {} : { mode: 'same-origin' }),
    headers: headersOf(endpoint, hidden, body, key),
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function headersOf(
  endpoint: Endpoint,
  hidden: string | undefined,
  body: unknown,
  key: string | undefined,
): Record<string, string> {
  const idle = idleSeconds();
  return {
    ...(idle < 60 ? {} : { [idleHeader]: String(idle) }),
    ...(endpoint.method === 'GET' ? {} : { 'X-CSRF': '1' }),
    ...(hidden === undefined ? {} : { [hiddenQueryHeader]: hidden }),
    ...(key === undefined ? {} : { [idempotencyHeader]: key }),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
}

/** The JSON of an answer, or the refusal that it is. */
export async function readAnswer<E extends Endpoint>(endpoint: E, answer: Response): Promise<ResponseFor<E>> {
  const { status } = answer;
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  const body: unknown = isJson ? await answer.json() : undefined;
  if (answer.ok && isJson) {
    // Our own server is trusted in production: validating fifty rows costs time before the first paint.
    return (import.meta.env.DEV ? z.parse(endpoint.response, body) : body) as ResponseFor<E>;
  }
  throw isRefusal(body)
    ? new ApiError(body.code, { ...body, status })
    : new ApiError('unreadable', { status });
}

function isRefusal(body: unknown): body is { code: keyof typeof errorStatus; requestId: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    Object.hasOwn(errorStatus, String(body.code))
  );
}
