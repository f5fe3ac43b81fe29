import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SyncStatus } from '#contract/app/sync.ts';
import { cartKeys } from '#src/api/carts.ts';
import { sync } from '#src/api/sync.ts';
import { isReading, staleVerbs } from './sync-words.ts';

const OFTEN_MS = 2_000;
const SELDOM_MS = 30_000;

/**
 * The state of the store's sync. When it brought something, what is on screen is asked for again, and the rest
 * only when it is shown next. Rows wait until the pointer has left them: none may slip away under a press.
 */
export function useSync(alias: string): SyncStatus | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    ...sync.status(alias),
    refetchInterval: ({ state }) => (state.data && isReading(state.data) ? OFTEN_MS : SELDOM_MS),
  });
  const seen = useRef(data);
  useEffect(() => {
    const verbs = seen.current && data ? staleVerbs(seen.current, data) : [];
    seen.current = data;
    const reread = (wanted: (verb: unknown) => boolean) =>
      void client.invalidateQueries({
        queryKey: cartKeys.store(alias),
        predicate: (query: Query) => verbs.includes(String(query.queryKey[2])) && wanted(query.queryKey[2]),
      });
    reread((verb) => verb !== 'list');
    return verbs.includes('list') ? whenPointerIsAway(() => reread((verb) => verb === 'list')) : undefined;
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
