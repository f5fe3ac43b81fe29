import { useEffect, useRef } from 'react';

/**
 * Acts once `running` has lasted so many milliseconds for the same `about`; a pause begins it anew.
 */
export function useCountdown(running: boolean, milliseconds: number, about: string, onEnd: () => void): void {
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to wait for begins anew.
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => end.current(), milliseconds);
    return () => clearTimeout(timer);
  }, [running, milliseconds, about]);
}
