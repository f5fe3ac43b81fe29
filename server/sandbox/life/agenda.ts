/** What comes next in a store, by the second: a shopper, a deed of a cart, or a reminder of one. */
export type Entry = { at: number; kind: 'shopper' | 'deed' | 'reminder'; cartId: number };

const ranks = { shopper: 0, deed: 1, reminder: 2 };

function before(a: Entry, b: Entry): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.kind !== b.kind) return ranks[a.kind] < ranks[b.kind];
  return a.cartId < b.cartId;
}

/** Entries in the order in which they happen, however they were put in. */
export function createAgenda(until: number) {
  const entries: Entry[] = [];

  return {
    /** What lies beyond the end is left for another stretch. */
    put(entry: Entry): void {
      if (entry.at > until) return;
      let low = 0;
      let high = entries.length;
      // Kept last first, so that taking the next one moves nothing.
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (before(entry, entries[middle] as Entry)) low = middle + 1;
        else high = middle;
      }
      entries.splice(low, 0, entry);
    },
    take: (): Entry | undefined => entries.pop(),
  };
}
