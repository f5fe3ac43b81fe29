import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SyncStatus } from '#contract/app/sync.ts';
import { cartKeys } from '#src/api/cart-ledger.ts';
import { sync } from '#src/api/sync.ts';
import { staleVerbs } from './sync-words.ts';

/**
 * The state of the store's sync. When it brought something, what is on screen is asked for again, and the rest
 * only when it is shown next. Rows wait until the pointer has left them: none may slip away under a press.
 */
export function useSync(alias: string): SyncStatus | undefined {
  const client = useQueryClient();
  const { data } = useQuery(sync.status(alias));
  const seen = useRef<SyncStatus>(undefined);
  // Stays set until the rows were asked for again, however often the state changes while they wait.
  const owesRows = useRef(false);
  useEffect(() => {
    const verbs = data ? staleVerbs(seen.current, data) : [];
    seen.current = data;
    for (const verb of verbs)
      if (verb !== 'list') void client.invalidateQueries({ queryKey: cartKeys.one(alias, verb) });
    owesRows.current ||= verbs.includes('list');
    if (!owesRows.current) return;
    return whenPointerIsAway(() => {
      owesRows.current = false;
      void client.invalidateQueries({ queryKey: cartKeys.one(alias, 'list') });
    });
  }, [client, alias, data]);
  return data;
}

/** What a list of carts is marked with, so that it can be asked whether the pointer is on it. */
export const cartRowsMark = { 'data-cart-rows': '' };

function whenPointerIsAway(act: () => void): (() => void) | undefined {
  const rows = document.querySelector('[data-cart-rows]:hover');
  if (!rows || !matchMedia('(hover: hover)').matches) {
    act();
    return undefined;
  }
  rows.addEventListener('pointerleave', act, { once: true });
  return () => rows.removeEventListener('pointerleave', act);
}
