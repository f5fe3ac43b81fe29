import type { Lane } from './quota-rules.ts';
import { createTurns } from './turns.ts';
import { UpstreamError } from './upstream-error.ts';

/** Whose call it is, and how urgent. */
export type Caller = { lane: Lane; user?: string | undefined };

export type Gate = {
  /**
   * Waits for a free place; resolves to the function that gives it back.
   * @throws what `full` makes (a busy {UpstreamError}), or the reason of the signal
   */
  enter(caller: Caller, signal?: AbortSignal): Promise<() => void>;
};

type Turn = { come(): void; refuse(reason: unknown): void };

/**
 * Lets so many calls run at once, so many wait, and none wait for longer than `waitMs`. Who waits is let in by
 * turns: person by person, and all people before the sync. `full` is what it throws.
 */
export function createGate(
  limits: { places: number; queue: number; waitMs: number },
  full: () => Error = busy,
): Gate {
  let free = limits.places;
  const turns = createTurns<Turn>();

  function leave(): void {
    const next = turns.next();
    if (next) next.come();
    else free++;
  }

  /** A place can be given back once only. */
  function place(): () => void {
    let given = false;
    return () => {
      if (!given) leave();
      given = true;
    };
  }

  function makeRoom({ lane }: Caller): void {
    if (turns.size() < limits.queue) return;
    const last = lane === 'interactive' ? turns.dropBackground() : undefined;
    if (!last) throw full();
    last.refuse(full());
  }

  return {
    async enter(caller, signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free--;
        return place();
      }
      makeRoom(caller);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => turn.refuse(full()), limits.waitMs);
        timer.unref();
        const leaveQueue = () => turn.refuse(signal?.reason);
        function end() {
          clearTimeout(timer);
          signal?.removeEventListener('abort', leaveQueue);
          remove();
        }
        const turn: Turn = {
          come() {
            end();
            resolve(place());
          },
          refuse(reason) {
            end();
            reject(reason);
          },
        };
        signal?.addEventListener('abort', leaveQueue, { once: true });
        const remove = turns.add(caller, turn);
      });
    },
  };
}

function busy(): UpstreamError {
  return new UpstreamError('busy', 'too many calls to the API are under way', { retryAfter: 5 });
}
