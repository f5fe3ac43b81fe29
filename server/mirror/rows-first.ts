/**
 * The embedded database answers one question after the other, so a slow one that came first would hold rows up.
 * Counts wait for the rows that are asked for at the moment; rows that are asked for later wait for no new count.
 */
export function createRowsFirst() {
  const underWay = new Set<Promise<unknown>>();
  return {
    rows<T>(ask: () => Promise<T>): Promise<T> {
      const answer = ask().finally(() => underWay.delete(answer));
      underWay.add(answer);
      return answer;
    },
    async counts<T>(ask: () => Promise<T>): Promise<T> {
      await Promise.allSettled(underWay);
      return ask();
    },
  };
}
