import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { CartRow, CartSearch } from '#contract/app/carts.ts';
import { carts } from '#src/api/carts.ts';
import { whenIdle } from '#src/lib/when-idle.ts';
import { stateFromList } from '../cart/use-close-cart.ts';
import { isPlainPress } from '../is-plain-press.ts';
import type { CartRowLink } from './cart-row-link.ts';

/** Its code is fetched when the list has come to rest, so that the first cart opens as fast as the next. */
const cartRoute = '/_signed-in/$alias/carts/$customerId/$cartId';

/** A pointer that only passes over a row asks for nothing. */
const REST_MS = 60;

/**
 * Plain anchors instead of fifty router links: each of those would follow every change of the address, which a
 * keystroke in the search is.
 */
export function useCartRowLink(
  alias: string,
  /** The question these rows answer. */
  search: CartSearch,
  onFocus: (cartId: string) => void,
): CartRowLink {
  const router = useRouter();
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => whenIdle(() => void router.loadRouteChunk(router.routesById[cartRoute])), [router]);
  return useMemo(() => {
    // What follows the path is the same for every row, and has lost its private part.
    const list = router.buildLocation({ to: '/$alias/carts', params: { alias }, search });
    const tail = router.history.createHref(list.href).slice(list.pathname.length);
    const prefetch = (row: CartRow) => {
      clearTimeout(timer.current);
      const query = carts.detail(alias, { customerId: row.customerId, cartId: row.id });
      timer.current = setTimeout(() => void client.prefetchQuery(query), REST_MS);
    };
    return {
      href: (row) => `/${alias}/carts/${row.customerId}/${row.id}${tail}`,
      onIntent: prefetch,
      onFocus: (row) => {
        onFocus(row.id);
        prefetch(row);
      },
      onClick: (event, row) => {
        if (!isPlainPress(event)) return;
        event.preventDefault();
        const isOneOpen = router.state.location.pathname !== list.pathname;
        void router.navigate({
          to: '/$alias/carts/$customerId/$cartId',
          params: { alias, customerId: row.customerId, cartId: row.id },
          // The address may already ask something newer than these rows answer.
          search: true,
          // Walking through a queue is one step of the history: Back leads to the list.
          replace: isOneOpen,
          state: isOneOpen || stateFromList,
          resetScroll: false,
        });
      },
    };
  }, [router, client, alias, search, onFocus]);
}
