import type { Dispatcher } from 'undici';
import { maxBodyBytes } from './json-body.ts';
import { UpstreamError } from './upstream-error.ts';

export type RawAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** As sent, perhaps packed; empty where the status says it all. */
  body: Buffer;
};

/** A transport failure, and whether headers had come before it. */
export class CutOff extends Error {
  readonly answered: boolean;

  constructor(cause: unknown, answered: boolean) {
    super('the connection failed', { cause });
    this.answered = answered;
  }
}

type Ends = { ms: number; reason: () => unknown; signal?: AbortSignal | undefined };

/** Of an answer that nobody reads so many bytes are let by, to keep the connection. */
const idleBytes = 64 * 1024;

/**
 * One request and its answer whole, by undici's lowest level: streams and signals of its own would cost more than
 * the rest of the way.
 * @param ends the time it may take and what it fails with then, and the caller's signal
 * @throws {CutOff} or the reason of an end
 */
export function askOnce(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  ends: Ends,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    ends.signal?.throwIfAborted();
    const chunks: Buffer[] = [];
    let size = 0;
    let answer: Omit<RawAnswer, 'body'> | undefined;
    let connection: Dispatcher.DispatchController | undefined;
    let ended = false;

    function end(settle: () => void): void {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      ends.signal?.removeEventListener('abort', leave);
      settle();
    }
    function giveUp(reason: unknown): void {
      end(() => reject(reason));
      connection?.abort(reason instanceof Error ? reason : new Error('given up'));
    }
    const leave = () => giveUp(ends.signal?.reason);
    const timer = setTimeout(() => giveUp(ends.reason()), Math.max(ends.ms, 1));
    timer.unref();
    ends.signal?.addEventListener('abort', leave, { once: true });

    const finish = () => {
      if (answer)
        resolve({ ...answer, body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks) });
    };
    dispatcher.dispatch(options, {
      onRequestStart(controller) {
        connection = controller;
        if (ended) controller.abort(new Error('given up'));
      },
      onResponseStart(_, status, headers) {
        answer = { status, headers };
      },
      onResponseData(controller, chunk) {
        size += chunk.length;
        if (answer && !isRead(answer.status)) {
          if (size <= idleBytes) return;
          end(finish);
          controller.abort(new Error('not read'));
        } else if (size <= maxBodyBytes) chunks.push(chunk);
        else giveUp(new UpstreamError('upstream_bad_response', 'the answer is too large'));
      },
      onResponseEnd: () => end(finish),
      onResponseError: (_, error) =>
        // The status says it all, also when the rest of the answer is lost.
        end(
          answer && !isRead(answer.status) ? finish : () => reject(new CutOff(error, answer !== undefined)),
        ),
    });
  });
}

/** Successes, and what tells which fields are wrong. */
function isRead(status: number): boolean {
  return (status >= 200 && status < 300) || status === 422;
}
