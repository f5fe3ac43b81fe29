import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Requests under way: beyond `crowded` each asker has a `share` of views, beyond `full` nobody begins one, beyond twice that no change either. */
export const loadLimits = { crowded: 32, share: 8, full: 200 };
/** With a late loop a view at a time is what an asker can be served. */
const shareWhenLate = 2;

export type Load = {
  /** Lets a request in and hands over what tells of its end; undefined when it is one too many. `asker` tells people apart. */
  enter(asker: string, isView: boolean): (() => void) | undefined;
};

/**
 * Keeps what was begun quick by refusing more, views before changes and those first who have most under way. What was
 * let in is never cut short.
 * @param isLate whether the event loop lags
 */
export function createLoad(isLate: () => boolean, limits = loadLimits): Load {
  const views = new Map<string, number>();
  let underWay = 0;

  function isTooMuch(asker: string, isView: boolean): boolean {
    if (!isView) return underWay >= 2 * limits.full;
    const own = views.get(asker) ?? 0;
    if (isLate()) return own >= shareWhenLate;
    return underWay >= limits.full || (underWay >= limits.crowded && own >= limits.share);
  }

  function count(asker: string, by: 1 | -1): void {
    const own = (views.get(asker) ?? 0) + by;
    if (own > 0) views.set(asker, own);
    else views.delete(asker);
  }

  return {
    enter(asker, isView) {
      if (isTooMuch(asker, isView)) return undefined;
      underWay += 1;
      if (isView) count(asker, 1);
      return () => {
        underWay -= 1;
        if (isView) count(asker, -1);
      };
    },
  };
}

const resolution = 20;
const lateMs = 200;
const secondMs = 1_000;
/** One late second is a hiccup that is over before anybody could come back. */
const secondsToBeLate = 3;

/** Whether in each of the last seconds the event loop was later than 200 ms, once in a hundred looks. `end` ends the watching. */
export function watchLoop(): { isLate: () => boolean; end: () => void } {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let lateSeconds = 0;
  const timer = setInterval(() => {
    // What is measured is from one look to the next, the planned wait included.
    const isLate = delay.percentile(99) / 1e6 - resolution > lateMs;
    lateSeconds = isLate ? lateSeconds + 1 : 0;
    delay.reset();
  }, secondMs);
  timer.unref();
  return {
    isLate: () => lateSeconds >= secondsToBeLate,
    end() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
