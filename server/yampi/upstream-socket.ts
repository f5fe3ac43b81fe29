import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { answerError, transportError } from './answer-error.ts';
import { askOnce, CutOff } from './ask-once.ts';
import { isPage, parseJson, unpack } from './json-body.ts';
import type { SharedQuota } from './quota.ts';
import { toldQuota, toldWait } from './rate-headers.ts';
import { UpstreamError } from './upstream-error.ts';
import type { YampiLimits } from './upstream-limits.ts';
import type { Message } from './upstream-message.ts';

export type UpstreamSocket = {
  /** Sends a message once, for so many ms; the bytes of an answer of 2xx. @throws {UpstreamError} or the reason of the signal */
  send(message: Message, ms: number, signal?: AbortSignal): Promise<Buffer>;
  close(): Promise<void>;
};

/** The connections to the API. Of the browser's request nothing gets here, and no redirect is followed. */
export function createUpstreamSocket(
  origin: string,
  limits: YampiLimits,
  quota: SharedQuota,
  now: () => number,
): UpstreamSocket {
  const pool = new Pool(new URL(origin).origin, {
    connections: limits.sockets,
    connect: { timeout: limits.connect },
    headersTimeout: limits.headers,
    bodyTimeout: limits.headers,
  });

  return {
    async send({ operation, target, body: sent, credential, route }, ms, signal) {
      const { name, method } = operation;
      const reason = () => new UpstreamError('upstream_timeout', `${name}: no whole answer in time`);
      const request = {
        path: target,
        body: sent ?? null,
        method,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'content-type': 'application/json',
          'user-agent': 'Resgate',
          'x-request-id': randomUUID(),
          'User-Token': credential.userToken,
          'User-Secret-Key': credential.userSecretKey,
        },
      };
      const { status, headers, body } = await askOnce(pool, request, { ms, reason, signal }).catch(
        (error) => {
          throw error instanceof CutOff ? transportError(name, error.cause, error.answered) : error;
        },
      );
      await quota.learn(route, toldQuota(headers));
      if (status === 429) throw quotaSpent(name, await quota.close(route, toldWait(headers, now())), 429);
      const read = () => unpack(body, headers['content-encoding']?.toString());
      if (status < 200 || status >= 300)
        throw await answerError(name, status, async () => parseJson(await read()));
      const bytes = await read();
      if (isPage(bytes)) throw new UpstreamError('upstream_bad_response', `${name}: a page`);
      return bytes;
    },
    close: () => pool.destroy(),
  };
}

/** @param status where the API said so, not we */
export function quotaSpent(name: string, waitMs: number, status?: number): UpstreamError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  return new UpstreamError('busy', `${name}: the quota of the API is spent`, {
    retryAfter,
    ...(status !== undefined && { status }),
  });
}
