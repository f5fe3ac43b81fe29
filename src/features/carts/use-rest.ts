import { useEffect, useState } from 'react';
import { whenIdle } from '#src/lib/when-idle.ts';

/** True once the browser has come to rest after `ready`, and what is loaded then is there. */
export function useRest(ready: boolean, load: () => Promise<unknown>): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    if (!ready || isAtRest) return;
    let wanted = true;
    const callOff = whenIdle(
      () =>
        void load().then(
          () => wanted && setAtRest(true),
          // Without a network it is tried again with the next visit; the rows do without.
          () => {},
        ),
    );
    return () => {
      wanted = false;
      callOff();
    };
  }, [ready, isAtRest, load]);
  return isAtRest;
}
