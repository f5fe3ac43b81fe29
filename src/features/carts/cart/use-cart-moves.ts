import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { CartSearch } from '#contract/app/carts.ts';
import { carts } from '#src/api/carts.ts';
import { searchAfterMove } from '../list/cart-pages.ts';

type CartId = { customerId: string; cartId: string };

export type CartMoves = {
  /** 1-based place in the list; null when the cart is not in it, or not known yet. */
  position: number | null;
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
};

/** The carts before and after the open one in the list it was opened from, across the borders of its pages. */
export function useCartMoves(alias: string, id: CartId, search: CartSearch): CartMoves {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(carts.neighbors(alias, id, search));
  const next = data?.next;
  useEffect(() => {
    if (next) {
      void client.prefetchQuery(carts.detail(alias, { customerId: next.customerId, cartId: next.id }));
    }
  }, [client, alias, next]);
  const list = client.getQueryData(carts.list(alias, search).queryKey);
  const at = list ? list.rows.findIndex((row) => row.id === id.cartId) : -1;
  function neighborOf(step: 1 | -1) {
    if (data) return step === 1 ? data.next : data.previous;
    // Until the neighbors are known the rows beside it are: a key pressed meanwhile is not lost.
    return at < 0 ? undefined : list?.rows[at + step];
  }
  function moveTo(step: 1 | -1) {
    const neighbor = neighborOf(step);
    if (!neighbor) return undefined;
    return () => {
      const around = searchAfterMove(search, list, data?.position ?? null, step);
      void navigate({
        to: '/$alias/carts/$customerId/$cartId',
        params: { alias, customerId: neighbor.customerId, cartId: neighbor.id },
        search: around,
        // Another page of the list is not the one the first cart was opened from.
        state: around === search || {},
        // Walking through a queue is one step of the history: Back leads to the list.
        replace: true,
        resetScroll: false,
      });
    };
  }
  return { position: data?.position ?? null, previous: moveTo(-1), next: moveTo(1) };
}
