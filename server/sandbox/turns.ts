/** One piece of work at a time for each key; the next begins when the one before is over, well or not. */
export function createTurns() {
  const last = new Map<number, Promise<unknown>>();

  return function inTurn<T>(key: number, work: () => Promise<T>): Promise<T> {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    return turn;
  };
}
