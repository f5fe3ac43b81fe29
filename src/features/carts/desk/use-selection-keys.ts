import type { CartRow } from '#contract/app/carts.ts';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import type { CartCursor } from '../list/use-cart-cursor.ts';
import { shortcutsOf } from './desk-keys.ts';
import type { CartSelection } from './use-cart-selection.ts';

/** Keys that pick rows out: one, one after the other, all that are in sight, none. */
export function useSelectionKeys(
  rows: readonly CartRow[],
  cursor: CartCursor,
  selection: CartSelection,
): void {
  const extend = (step: 1 | -1) => {
    const before = cursor.current();
    cursor.step(step);
    const after = cursor.current();
    selection.add([before, after].flatMap((row) => row ?? []));
  };
  useShortcuts(
    shortcutsOf({
      select: () => {
        const row = cursor.take();
        if (row) selection.toggle(row);
      },
      extendDown: () => extend(1),
      extendUp: () => extend(-1),
      selectAll: () => selection.add(rows),
      ...(selection.rows.length > 0 && { back: selection.clear }),
    }),
  );
}
