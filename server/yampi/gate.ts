import { UpstreamError } from './upstream-error.ts';

export type Gate = {
  /** Waits for a free place; resolves to the function that gives it back. @throws {UpstreamError} busy */
  enter(): Promise<() => void>;
};

/** Lets so many calls run at once, so many wait, and none wait for longer than `waitMs`. */
export function createGate(limits: { places: number; queue: number; waitMs: number }): Gate {
  let free = limits.places;
  const waiting: (() => void)[] = [];

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
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

  return {
    async enter() {
      if (free > 0) {
        free--;
        return place();
      }
      if (waiting.length >= limits.queue) throw busy();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(busy());
        }, limits.waitMs);
        timer.unref();
        function turn() {
          clearTimeout(timer);
          resolve(place());
        }
        waiting.push(turn);
      });
    },
  };
}

function busy(): UpstreamError {
  return new UpstreamError('busy', 'too many calls to the API are under way', { retryAfter: 5 });
}
