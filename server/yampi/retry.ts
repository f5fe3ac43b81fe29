import { UpstreamError } from './upstream-error.ts';

export type RetryRules = {
  attempts: number;
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
      const again = error instanceof UpstreamError && error.transient && tried < rules.attempts;
      if (!again) throw error;
      const delay = retryDelay(tried - 1, rules.random);
      if (rules.now() + delay >= rules.deadline) throw error;
      await rules.sleep(delay, signal);
    }
  }
}
