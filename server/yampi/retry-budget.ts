import { createSlidingCount } from './sliding-count.ts';

/** Retries that a minute may hold however few calls there were: those of one call. */
const always = 2;
const share = 0.1;

export type RetryBudget = {
  /** A first attempt was made. */
  noteCall(): void;
  /** Takes a retry, if there is one left. */
  takeRetry(): boolean;
};

/** Retries are at most a tenth of the last minute's calls: what is sick for long is not made sicker. */
export function createRetryBudget(now: () => number): RetryBudget {
  const calls = createSlidingCount(60_000);
  const retries = createSlidingCount(60_000);
  return {
    noteCall: () => calls.add(now()),
    takeRetry() {
      const at = now();
      if (retries.count(at) >= Math.max(always, Math.floor(calls.count(at) * share))) return false;
      retries.add(at);
      return true;
    },
  };
}
