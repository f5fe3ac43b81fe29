import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { keyOf } from '../desk/desk-keys.ts';
import { isRowFocused } from './use-cart-cursor.ts';

/** J, K and the arrows walk the rows. With a cart open, the letters are its own: they walk from cart to cart. */
export function useCartListKeys(step: (by: 1 | -1) => void, isCartOpen: boolean): void {
  const walk = (by: 1 | -1, may: () => boolean) => (event: KeyboardEvent) => {
    if (!may()) return;
    event.preventDefault();
    step(by);
  };
  const letters = () => !isCartOpen;
  useShortcuts({
    [keyOf('next')]: walk(1, letters),
    [keyOf('previous')]: walk(-1, letters),
    // Elsewhere the arrows scroll, as everybody expects.
    ArrowDown: walk(1, isRowFocused),
    ArrowUp: walk(-1, isRowFocused),
  });
}
