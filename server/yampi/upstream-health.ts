import { type Circuit, type CircuitRules, createCircuit, type Outcome } from './circuit.ts';
import { UpstreamError } from './upstream-error.ts';

/** Where a call goes, as far as failing is concerned. */
export type Place = {
  /** Operations that fail together. */
  group: string;
  /** An alias, or a credential's digest where there is none. */
  store: string;
  /** The credential's digest. */
  credential: string;
};

export type UpstreamHealth = {
  /** @throws {UpstreamError} while the place is given a rest: the failure that led to it, with `retryAfter` */
  check(place: Place, insists?: boolean): void;
  /** Lets a call go out, and hands over what is told how it ended. @throws {UpstreamError} as `check` does */
  enter(place: Place, insists?: boolean): (error: unknown) => void;
};

/** 10 s, a fifth more or less, so that replicas do not try at the same moment. */
const sick: CircuitRules = {
  inARow: 5,
  within: { ms: 30_000, calls: 10, share: 0.5 },
  pause: (random) => 8_000 + 4_000 * random(),
};

/** What Yampi refuses once stays refused until somebody acts. Two calls a minute notice that. */
const refused: CircuitRules = { inARow: 1, pause: (random) => 30_000 + 5_000 * random() };

/** `yields`: a person who insists is let through, because they may have mended it a moment ago. */
type Guard = {
  circuit: Circuit;
  yields: boolean;
  lastFailure?: UpstreamError;
  outcomeOf: (error: unknown) => Outcome;
};

/** Per store and operation group a rest for what is sick, and a rest for the credential that a store refuses: other stores may take it. */
export function createUpstreamHealth(now: () => number, random: () => number): UpstreamHealth {
  const guards = new Map<string, Guard>();
  const places = new Map<string, Guard[]>();

  function guardOf(key: readonly string[], rules: CircuitRules, outcomeOf: Guard['outcomeOf']): Guard {
    const name = JSON.stringify(key);
    const circuit = createCircuit(rules, now, random);
    const guard = guards.get(name) ?? { circuit, yields: rules === refused, outcomeOf };
    guards.set(name, guard);
    return guard;
  }

  function guardsOf({ group, store, credential }: Place): Guard[] {
    const name = JSON.stringify([group, store, credential]);
    const found = places.get(name) ?? [
      guardOf(['credential', credential, store], refused, refusal('store_credentials')),
      // An inactive store answers so everywhere, a person without the right to one thing only there.
      guardOf(['right', store, group], refused, refusal('store_inactive')),
      guardOf(['sick', store, group], sick, sickness),
    ];
    places.set(name, found);
    return found;
  }

  function check(found: readonly Guard[], insists: boolean): void {
    for (const { circuit, lastFailure, yields } of found) {
      if (yields && insists) continue;
      const waitMs = circuit.waitMs();
      if (waitMs > 0 && lastFailure) throw resting(lastFailure, waitMs);
    }
  }

  return {
    check: (place, insists = false) => check(guardsOf(place), insists),
    enter(place, insists = false) {
      const found = guardsOf(place);
      check(found, insists);
      const ends = found.map((guard) => ({ guard, end: guard.circuit.enter(guard.yields && insists) }));
      return (error) => {
        for (const { guard, end } of ends) {
          const outcome = guard.outcomeOf(error);
          if (outcome === 'failure') guard.lastFailure = error as UpstreamError;
          end?.(outcome);
        }
      };
    },
  };
}

function resting({ code, message }: UpstreamError, waitMs: number): UpstreamError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  return new UpstreamError(code, `${message}; not asked again yet`, { retryAfter, transient: true });
}

/** Anything but a refusal with this code shows that there is none; no answer shows nothing. */
function refusal(code: UpstreamError['code']): Guard['outcomeOf'] {
  return (error) => {
    if (error instanceof UpstreamError && error.code === code) return 'failure';
    return sickness(error) === 'success' ? 'success' : 'unknown';
  };
}

/** An answer of 4xx shows a living API. */
function sickness(error: unknown): Outcome {
  if (error === undefined) return 'success';
  if (!(error instanceof UpstreamError)) return 'unknown';
  if (error.status !== undefined) return error.status >= 400 && error.status < 500 ? 'success' : 'failure';
  // Busy without a status is our own word: nothing was sent.
  return error.code === 'busy' ? 'unknown' : 'failure';
}
