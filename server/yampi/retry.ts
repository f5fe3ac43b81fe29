import { UpstreamError } from './upstream-error.ts';

export type RetryRules = {
  attempts: number;
  /** Takes one retry of those that all calls together may make. */
  takeRetry: () => boolean;
  /** When the whole call must be over, on the clock of `now`. */
  deadline: number;
  now: () => number;
  random: () => number;
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** Full jitter: anything between nothing and 200 ms · 2ⁿ, at most 2 s. */
export function retryDelay(retry: number, random: () => number): number {
  return Math.floor(random() * Math.min(2_000, 200 * 2 ** retry));
}

/** Tries again after transient failures, never beyond the deadline: the last failure is what the caller gets. */
export async function withRetries<T>(
  rules: RetryRules,
  attempt: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayHealSoon(error) || tried >= rules.attempts) throw error;
      const delay = retryDelay(tried - 1, rules.random);
      if (rules.now() + delay >= rules.deadline || !rules.takeRetry()) throw error;
      await rules.sleep(delay, signal);
    }
  }
}

/** A failure that tells when to come back is told to the caller instead. */
function mayHealSoon(error: unknown): boolean {
  return error instanceof UpstreamError && error.transient && error.retryAfter === undefined;
}
