/** Counts what happened within the last `ms` milliseconds, on the caller's clock. */
export function createSlidingCount(ms: number) {
  const times: number[] = [];
  return {
    add(at: number): void {
      times.push(at);
    },
    count(at: number): number {
      while ((times[0] ?? at) <= at - ms) times.shift();
      return times.length;
    },
    clear(): void {
      times.length = 0;
    },
  };
}
