import { createSlidingCount } from './sliding-count.ts';

/** `unknown`: the caller left before there was an answer. */
export type Outcome = 'success' | 'failure' | 'unknown';

export type CircuitRules = {
  /** Failures one after another that open it. */
  inARow: number;
  /** Also opens it: this share of at least so many calls within the last `ms`. */
  within?: { ms: number; calls: number; share: number };
  /** How long nothing passes, in ms, before one call may try. */
  pause: (random: () => number) => number;
};

export type Circuit = {
  /** Milliseconds until a call may try, 0 when it may now. Takes nothing. */
  waitMs(): number;
  /** Lets a call through and hands over what is told of its end, or nothing while `waitMs` is above 0. */
  enter(insists?: boolean): ((outcome: Outcome) => void) | undefined;
};

/** While another call is trying, whoever comes asks again soon. */
const probeWait = 1_000;

/** Stops asking what keeps failing; after a pause one call tries, and its end alone decides for all. */
export function createCircuit(rules: CircuitRules, now: () => number, random: () => number): Circuit {
  const calls = createSlidingCount(rules.within?.ms ?? 0);
  const failures = createSlidingCount(rules.within?.ms ?? 0);
  let inARow = 0;
  let pausedUntil: number | undefined;
  let isProbing = false;

  function isTripped(at: number): boolean {
    if (inARow >= rules.inARow) return true;
    const { within } = rules;
    const made = within ? calls.count(at) : 0;
    return within !== undefined && made >= within.calls && failures.count(at) >= within.share * made;
  }

  function pause(): void {
    pausedUntil = now() + rules.pause(random);
  }

  function reset(): void {
    pausedUntil = undefined;
    inARow = 0;
    calls.clear();
    failures.clear();
  }

  function note(outcome: Outcome): void {
    // What was under way when it opened says nothing new.
    if (outcome === 'unknown' || pausedUntil !== undefined) return;
    const at = now();
    calls.add(at);
    if (outcome === 'failure') failures.add(at);
    inARow = outcome === 'failure' ? inARow + 1 : 0;
    if (isTripped(at)) pause();
  }

  function noteProbe(outcome: Outcome): void {
    isProbing = false;
    if (outcome === 'success') reset();
    if (outcome === 'failure') pause();
  }

  function waitMs(): number {
    if (pausedUntil === undefined) return 0;
    return isProbing ? probeWait : Math.max(0, pausedUntil - now());
  }

  return {
    waitMs,
    enter(insists = false) {
      if (waitMs() > 0 && !insists) return undefined;
      if (pausedUntil === undefined) return note;
      isProbing = true;
      return noteProbe;
    },
  };
}
