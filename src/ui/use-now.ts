import { useEffect, useState } from 'react';

/** The time, renewed every `every` milliseconds: "há 12 min" must not stand still. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
