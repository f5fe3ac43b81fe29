import { type RouterHistory, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import type { CartSearch } from '#contract/app/carts.ts';

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  interface HistoryState {
    /** On the entry of an open cart: the index of the list's entry it was opened from. */
    listIndex?: number | undefined;
  }
}

/** The state of a cart's entry when it is opened from the list's entry `list`. */
export function stateFromList(list: RouterHistory['location']['state']): { listIndex: number } {
  return { listIndex: list.__TSR_index };
}

/**
 * Back to the list: to the very entry the cart was opened from, so that Back never opens again what was closed.
 * Without such an entry the list takes the place of the cart.
 */
export function useCloseCart(alias: string, search: CartSearch): () => void {
  const router = useRouter();
  const isLeaving = useRef(false);
  return () => {
    // The browser goes back a moment later: a second press meanwhile would go too far.
    if (isLeaving.current) return;
    const { __TSR_index: here, listIndex = here } = router.history.location.state;
    isLeaving.current = listIndex < here;
    if (isLeaving.current) return router.history.go(listIndex - here);
    void router.navigate({
      to: '/$alias/carts',
      params: { alias },
      search,
      replace: true,
      resetScroll: false,
    });
  };
}
