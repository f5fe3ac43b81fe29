/**
 * Runs what concerns the same things one after the other, in the order it was asked for; what concerns others does not
 * wait. Something that fails holds nothing up.
 */
export function createActQueue() {
  const last = new Map<string, Promise<unknown>>();
  return function inTurn<Answer>(things: readonly string[], run: () => Promise<Answer>): Promise<Answer> {
    const before = things.map((thing) => last.get(thing));
    const turn = before.some((one) => one !== undefined) ? Promise.allSettled(before).then(run) : run();
    const settled = turn.catch(() => {});
    for (const thing of things) last.set(thing, settled);
    void settled.then(() => {
      for (const thing of things) if (last.get(thing) === settled) last.delete(thing);
    });
    return turn;
  };
}
