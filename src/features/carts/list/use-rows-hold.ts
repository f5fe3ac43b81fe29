import { useEffect, useState } from 'react';
import { cartRowId } from './cart-table-row.tsx';

/**
 * True while somebody is at the rows: from the focus of one of them until it goes elsewhere. Dialogs and notices about
 * the rows give it back, so they do not count as elsewhere.
 */
export function useRowsHold(): { isHeld: boolean; letGo: () => void } {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('dialog, [role=status], [role=alert]')) return;
      setHeld(target.id.startsWith(cartRowId('')) || target.closest('[data-cart-rows]') !== null);
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, []);
  return { isHeld, letGo: () => setHeld(false) };
}
