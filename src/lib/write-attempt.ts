/** A write under way, or one that nobody has answered yet, under the key of its intent. */
export type WriteAttempt = { key: string; payload: string };

/**
 * The attempt that sends `payload`: the same as before while no answer to it came, so that the server does once what
 * is asked twice; a new one for another payload. An answer, whichever, ends the attempt.
 */
export function nextAttempt(last: WriteAttempt | undefined, payload: unknown): WriteAttempt {
  const text = JSON.stringify(payload);
  return last?.payload === text ? last : { key: crypto.randomUUID(), payload: text };
}
