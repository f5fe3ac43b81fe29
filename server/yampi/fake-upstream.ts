import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { createYampiClient } from './client.ts';
import type { HopOptions } from './hop.ts';
import type { Lane } from './quota-rules.ts';
import { UpstreamError } from './upstream-error.ts';
import type { YampiLimits } from './upstream-limits.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage, number: number) => void;

export const credential = { userToken: 'token-canary', userSecretKey: 'secret-canary' };
export const empty = { data: [], meta: { pagination: { total: 0 } } };

/** Answers the same to everything. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** The failure of a call, which names nothing secret. */
export async function failureOf(promise: Promise<unknown>): Promise<UpstreamError> {
  const error = await promise.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  expect(error.message).not.toMatch(/canary|\?|http:/);
  return error;
}

/** Makes clients, each against a server of its own with what that server saw; all are closed after each test. */
export function upstreams(afterEach: (close: () => Promise<unknown>) => void) {
  const closers: (() => Promise<unknown>)[] = [];
  afterEach(() => Promise.all(closers.splice(0).map((close) => close())));

  return async function setUp(
    answer: Answer,
    limits: Partial<YampiLimits> = {},
    more: Partial<HopOptions> = {},
  ) {
    const seen: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      seen.push(request);
      answer(response, request, seen.length);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const slept: number[] = [];
    const client = createYampiClient({
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credentialFor: (alias) => (alias === 'nobody' ? undefined : credential),
      random: () => 0.5,
      sleep: async (ms) => void slept.push(ms),
      limits,
      ...more,
    });
    const closeServer = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
    closers.push(client.close, closeServer);
    const listCarts = (query: object = {}, lane?: Lane) =>
      client.call(operations.listCarts, { params: { alias: 'loja' }, query, ...(lane && { lane }) });
    return { client, seen, slept, listCarts, closeServer };
  };
}
