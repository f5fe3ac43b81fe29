import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { CartList, CartSearch } from '#contract/app/carts.ts';
import { listWithLedger, useCartLedger } from '#src/api/cart-ledger.ts';
import { carts } from '#src/api/carts.ts';
import { whenIdle } from '#src/lib/when-idle.ts';
import { nextPage } from './cart-pages.ts';
import { keepPlaces, newcomers } from './keep-places.ts';

type Shown = { search: CartSearch; list: CartList };

/**
 * The page of the list, and what to show meanwhile: the last rows stay on screen while others are on their way and
 * when they do not come. Rows are rendered after the keystroke that asked for them, never before the letter shows.
 * While somebody is at the rows, a newer answer to the same question moves none of them: `news` tells of it.
 */
export function useCartList(alias: string, search: CartSearch, isTyping: boolean, isHeld: boolean) {
  const query = useQuery(carts.list(alias, search));
  const [onScreen, setOnScreen] = useState<Shown>();
  const list = query.data;
  const ledger = useCartLedger(alias);
  const isSame = isHeld && onScreen?.search === search;
  const current = useMemo(() => {
    if (!list) return undefined;
    const kept = isSame && onScreen ? keepPlaces(listWithLedger(onScreen.list, ledger), list) : list;
    return onScreen?.list === kept ? onScreen : { search, list: kept };
  }, [list, onScreen, search, isSame, ledger]);
  const shown = useDeferredValue(current ?? onScreen);
  // Only once they are rendered: rows of a letter that the next one overtook are given up half-way.
  if (shown !== onScreen) setOnScreen(shown);
  // Nobody pages through half a word.
  usePrefetchOfNextPage(alias, isTyping ? undefined : shown);
  // Busy until the new rows are on screen, not until they are here: one change of the page instead of two.
  const behind = query.isPending || (current !== undefined && current !== shown);
  return {
    query,
    shown,
    busy: behind && !query.isError && shown !== undefined,
    news: isSame && shown && list ? newcomers(shown.list, list) : null,
  };
}

function usePrefetchOfNextPage(alias: string, shown: Shown | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    const next = shown && nextPage(shown.search, shown.list);
    if (!next) return;
    return whenIdle(() => void client.prefetchQuery(carts.list(alias, next)));
  }, [client, alias, shown]);
}
