import type { Lane } from './quota-rules.ts';

export type Turns<T> = {
  size(): number;
  /** Returns what takes it out again; nothing happens when it is out already. */
  add(whose: { lane: Lane; user?: string | undefined }, item: T): () => void;
  next(): T | undefined;
  /** Takes out the last of the background. */
  dropBackground(): T | undefined;
};

/** A queue that serves one item of each person in turn, and the background when no person waits. */
export function createTurns<T>(): Turns<T> {
  const lanes: Record<Lane, Map<string | undefined, T[]>> = { interactive: new Map(), background: new Map() };

  function remove(lane: Lane, user: string | undefined, item: T): T | undefined {
    const items = lanes[lane].get(user) ?? [];
    const at = items.indexOf(item);
    if (at < 0) return undefined;
    items.splice(at, 1);
    if (items.length === 0) lanes[lane].delete(user);
    return item;
  }

  function takeFrom(lane: Lane): T | undefined {
    const [turn] = lanes[lane];
    if (!turn) return undefined;
    const [user, items] = turn;
    // Whoever was served goes to the end.
    lanes[lane].delete(user);
    if (items.length > 1) lanes[lane].set(user, items);
    return items.shift();
  }

  const waiting = (lane: Lane) => [...lanes[lane].values()].reduce((sum, items) => sum + items.length, 0);

  return {
    size: () => waiting('interactive') + waiting('background'),
    add({ lane, user }, item) {
      const items = lanes[lane].get(user) ?? [];
      items.push(item);
      lanes[lane].set(user, items);
      return () => void remove(lane, user, item);
    },
    next: () => takeFrom('interactive') ?? takeFrom('background'),
    dropBackground() {
      const last = [...lanes.background].at(-1);
      const item = last?.[1].at(-1);
      return last && item !== undefined ? remove('background', last[0], item) : undefined;
    },
  };
}
