import type { CartDeskProps } from '../cart/cart-desk.tsx';
import { DeskVerbs } from './desk-verbs.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useSelectionKeys } from './use-selection-keys.ts';

/** What keys do while no cart is open: they act on the selection, or on the row of the cursor. */
export function DeskOfList({ alias, rows, cursor, selection, ask, onAsk }: CartDeskProps) {
  useSelectionKeys(rows, cursor, selection);
  const targets = () => {
    if (selection.rows.length > 0) return selection.rows;
    const current = cursor.take();
    return current ? [current] : [];
  };
  // What was selected is done with; the cursor has not moved meanwhile.
  const advance = () => (selection.rows.length > 0 ? selection.clear() : cursor.advance());
  return (
    <>
      <DeskVerbs
        alias={alias}
        targets={targets}
        current={cursor.current}
        advance={advance}
        ask={ask}
        onAsk={onAsk}
      />
      {selection.rows.length > 0 ? <SelectionBar alias={alias} selection={selection} onAsk={onAsk} /> : null}
    </>
  );
}
