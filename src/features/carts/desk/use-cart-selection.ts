import { useCallback, useMemo, useState } from 'react';
import type { CartRow } from '#contract/app/carts.ts';

export type CartSelection = {
  /** In the order they were selected, as they stood then. */
  rows: readonly CartRow[];
  has: (cartId: string) => boolean;
  toggle: (row: CartRow) => void;
  add: (rows: readonly CartRow[]) => void;
  remove: (rows: readonly CartRow[]) => void;
  clear: () => void;
};

const nothing: ReadonlyMap<string, CartRow> = new Map();

/** The carts that somebody picked out, across pages and filters. */
export function useCartSelection(): CartSelection {
  const [selected, setSelected] = useState(nothing);
  const add = useCallback(
    (rows: readonly CartRow[]) =>
      setSelected((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)])),
    [],
  );
  const remove = useCallback((rows: readonly CartRow[]) => {
    const ids = new Set(rows.map(({ id }) => id));
    setSelected((before) => new Map([...before].filter(([id]) => !ids.has(id))));
  }, []);
  const toggle = useCallback(
    (row: CartRow) =>
      setSelected((before) => {
        const after = new Map(before);
        if (!after.delete(row.id)) after.set(row.id, row);
        return after;
      }),
    [],
  );
  return useMemo(
    () => ({
      rows: [...selected.values()],
      has: (cartId) => selected.has(cartId),
      toggle,
      add,
      remove,
      clear: () => setSelected(nothing),
    }),
    [selected, add, remove, toggle],
  );
}
