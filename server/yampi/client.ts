import { randomUUID } from 'node:crypto';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { Pool } from 'undici';
import * as z from 'zod/mini';
import type { Operation, OperationInput, OperationResponse } from '#contract/yampi/operation.ts';
import { answerError, transportError } from './answer-error.ts';
import { encoded } from './encoded.ts';
import { createGate } from './gate.ts';
import { parseJson, readBody } from './json-body.ts';
import { operationTarget } from './operation-target.ts';
import { createQuota, type Lane } from './quota.ts';
import { toldQuota, toldWait } from './rate-headers.ts';
import { withRetries } from './retry.ts';
import { UpstreamError } from './upstream-error.ts';

export type YampiCredential = { userToken: string; userSecretKey: string };

type CallInput<O extends Operation> = OperationInput<O> & {
  /** The sync says `background`: it leaves part of the quota to people. */
  lane?: Lane;
  signal?: AbortSignal;
};

export type YampiClient = {
  /**
   * One operation of Yampi's API, read and checked. Only reads are ever sent twice.
   * @throws {UpstreamError} and nothing else but an abort, or a TypeError for an input that no schema allows
   */
  call<O extends Operation>(operation: O, input: CallInput<O>): Promise<OperationResponse<O>>;
  close(): Promise<void>;
};

/** Times in ms. */
const standardLimits = {
  sockets: 16,
  connect: 2_000,
  headers: 8_000,
  wholeRead: 15_000,
  queue: 50,
  queueWait: 5_000,
  attempts: 3,
};
export type YampiLimits = typeof standardLimits;

/** POST, but it only reads; so it may be sent again like a GET. */
const readsByPost = new Set(['authMe']);

/** `auth/*` allows 10 calls a minute, everything else 60 until an answer tells otherwise. */
function routeLimit(route: string): number {
  return route.startsWith('/auth/') ? 10 : 60;
}

/**
 * The only way to Yampi: limits, quota, retries and the reading of every answer. Nothing of a browser's request
 * gets in, and no body, query or credential gets out through an error.
 * @param options.origin of the API, without a path
 */
export function createYampiClient(options: {
  origin: string;
  credential: YampiCredential;
  now?: () => Date;
  random?: () => number;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  limits?: Partial<YampiLimits>;
}): YampiClient {
  const limits = { ...standardLimits, ...options.limits };
  const { random = Math.random, credential } = options;
  const sleep = options.sleep ?? ((ms, signal) => sleepFor(ms, undefined, { signal, ref: false }));
  const now = () => (options.now?.() ?? new Date()).getTime();
  const pool = new Pool(new URL(options.origin).origin, {
    connections: limits.sockets,
    connect: { timeout: limits.connect },
    headersTimeout: limits.headers,
    bodyTimeout: limits.headers,
  });
  const gate = createGate({ places: limits.sockets, queue: limits.queue, waitMs: limits.queueWait });
  const quota = createQuota({ now, limitOf: routeLimit });

  async function send(
    operation: Operation,
    { target, body: sent }: Message,
    signal: AbortSignal,
  ): Promise<unknown> {
    const request = pool.request({
      path: target,
      body: sent ?? null,
      method: operation.method,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip',
        'content-type': 'application/json',
        'user-agent': 'Resgate',
        'x-request-id': randomUUID(),
        'User-Token': credential.userToken,
        'User-Secret-Key': credential.userSecretKey,
      },
      signal,
    });
    const { statusCode, headers, body } = await request.catch((error) => {
      throw transportError(operation.name, error, false);
    });
    const route = routeOf(operation, target);
    quota.learn(route, toldQuota(headers));
    const ok = statusCode >= 200 && statusCode < 300;
    // The status says it all, also when the rest of the answer is lost.
    if (!ok && statusCode !== 422) await body.dump().catch(() => {});
    if (statusCode === 429) throw refused(operation, quota.close(route, toldWait(headers, now())));
    const read = async () => parseJson(await readBody(body, headers['content-encoding']?.toString()));
    if (!ok) throw await answerError(operation.name, statusCode, read);
    return read();
  }

  async function attempt(
    operation: Operation,
    message: Message,
    lane: Lane,
    deadline: number,
    caller?: AbortSignal,
  ): Promise<unknown> {
    const ticket = quota.take(routeOf(operation, message.target), lane);
    if (!ticket.ok) throw refused(operation, ticket.waitMs);
    const end = new AbortController();
    const giveUp = () => end.abort(caller?.reason);
    const timer = setTimeout(() => end.abort(tooSlow(operation)), Math.max(deadline - now(), 1));
    timer.unref();
    caller?.addEventListener('abort', giveUp, { once: true });
    try {
      caller?.throwIfAborted();
      return await send(operation, message, end.signal);
    } catch (error) {
      caller?.throwIfAborted();
      throw transportError(operation.name, end.signal.aborted ? end.signal.reason : error, true);
    } finally {
      clearTimeout(timer);
      caller?.removeEventListener('abort', giveUp);
    }
  }

  return {
    async call(operation, input) {
      const { lane = 'interactive', signal } = input;
      const message = messageOf(operation, input);
      const leave = await gate.enter();
      try {
        const reads = operation.method === 'GET' || readsByPost.has(operation.name);
        const deadline = now() + limits.wholeRead;
        const rules = { attempts: reads ? limits.attempts : 1, deadline, now, random, sleep };
        const answer = await withRetries(
          rules,
          () => attempt(operation, message, lane, deadline, signal),
          signal,
        );
        const read = z.safeParse(operation.response, answer);
        if (!read.success)
          throw new UpstreamError('upstream_bad_response', `${operation.name}: unknown shape`);
        return read.data as OperationResponse<typeof operation>;
      } finally {
        leave();
      }
    },
    close: () => pool.destroy(),
  };
}

type Message = { target: string; body: string | undefined };

function messageOf(
  operation: Operation,
  input: { params: Record<string, string>; query?: unknown; body?: unknown },
): Message {
  const body = operation.body && JSON.stringify(encoded(operation, operation.body, input.body));
  return { target: operationTarget(operation, input.params, input.query ?? {}), body };
}

/** The quota counts per route of one store: the path without ids and query. */
function routeOf(operation: Operation, target: string): string {
  const alias = operation.path.startsWith('/{alias}') ? target.split('/')[2] : '';
  return `${operation.path} ${alias}`;
}

function refused(operation: Operation, waitMs: number): UpstreamError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  return new UpstreamError('busy', `${operation.name}: the quota of the API is spent`, { retryAfter });
}

function tooSlow(operation: Operation): UpstreamError {
  return new UpstreamError('upstream_timeout', `${operation.name}: no whole answer in time`);
}
