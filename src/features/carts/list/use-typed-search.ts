import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CartSearch } from '#contract/app/carts.ts';
import { cartKeys } from '#src/api/cart-ledger.ts';
import { carts } from '#src/api/carts.ts';
import { whenIdle } from '#src/lib/when-idle.ts';
import { changeSearch } from '../filters/cart-filters.ts';
import type { ChangeSearch } from '../filters/use-change-search.ts';

/**
 * After so long without a letter, and once the rows are painted and the browser rests, the text goes to the address,
 * with all that follows from it.
 */
const PAUSE_MS = 250;

/**
 * The search while its text is being typed. The list asks for each letter at once; the address, the sum and the
 * next page wait for a pause, because at every letter they would cost more than the rows.
 */
export function useTypedSearch(alias: string, search: CartSearch, onSearch: ChangeSearch) {
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const question = useMemo(
    () => (typed === null || typed === search.q ? search : changeSearch(search, { q: typed })),
    [search, typed],
  );
  useEffect(() => {
    if (typed === null) return;
    const settle = async () => {
      // One history entry for a search: its first letters make it, the others rewrite it.
      if (typed !== search.q)
        await onSearch(changeSearch(search, { q: typed }), { replace: search.q !== '' });
      setTyped((current) => (current === typed ? null : current));
    };
    let callOff = () => {};
    const timer = setTimeout(() => {
      callOff = whenIdle(() => void settle());
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [typed, search, onSearch]);
  return {
    question,
    isTyping: typed !== null,
    /** The rows are asked for before anything is rendered; what earlier letters asked for is of no use any more. */
    onType: (text: string) => {
      void client.cancelQueries({ queryKey: cartKeys.one(alias, 'list'), type: 'inactive' });
      void client.prefetchQuery(carts.list(alias, changeSearch(search, { q: text })));
      setTyped(text);
    },
    /** Any other change of the search; the text typed so far is part of what it changes. */
    onSearch: useMemo<ChangeSearch>(
      () => (next, options) => {
        setTyped(null);
        return onSearch(next, options);
      },
      [onSearch],
    ),
  };
}
