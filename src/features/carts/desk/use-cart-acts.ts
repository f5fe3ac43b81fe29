import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import { mostCarts, type TriageDeed } from '#contract/app/triage.ts';
import { doneActs, nextToUndo } from '#src/api/done-acts.ts';
import { session } from '#src/api/session.ts';
import { triage } from '#src/api/triage.ts';

export type CartActs = {
  /** Who acts; undefined while nobody is signed in. */
  me: Agent | undefined;
  /** Shows in the same frame, is sent once, and comes back when it fails. `assignee` is whom an `assign` names. */
  act: (deed: TriageDeed, carts: readonly CartRow[], assignee?: Agent | null) => void;
  /** Takes back what was done last from this page; false when there is nothing. */
  undo: () => boolean;
};

/** What a person does about carts of a store, and how it is taken back. */
export function useCartActs(alias: string): CartActs {
  const client = useQueryClient();
  const { mutate: act } = useMutation(triage.act(alias));
  const { mutate: undo } = useMutation(triage.undo(alias));
  const person = useQuery(session.current()).data?.person;
  const [id, name] = [person?.id, person?.name];
  return useMemo(() => {
    const me = id === undefined || name === undefined ? undefined : { id, name };
    return {
      me,
      act: (deed, carts, assignee = null) => {
        if (!me) return;
        const group = crypto.randomUUID();
        for (let from = 0; from < carts.length; from += mostCarts) {
          const some = carts.slice(from, from + mostCarts);
          act({ id: crypto.randomUUID(), group, deed, carts: some, by: me, assignee });
        }
      },
      undo: () => {
        const last = nextToUndo(doneActs.all(client, alias));
        for (const one of last) undo(one);
        return last.length > 0;
      },
    };
  }, [client, alias, act, undo, id, name]);
}
