import type { QueryClient } from '@tanstack/react-query';
import type { CartTriage, ContactChannel } from '#contract/app/cart-triage.ts';
import type { ActKind, CartRef, TriageDeed } from '#contract/app/triage.ts';

/** A cart of an act, with the name to say when something is wrong with it. */
export type ActedCart = CartRef & { name: string | null };

/** Something done from this page since it was opened. */
export type DoneAct = {
  id: string;
  /** Acts that one key press made: what holds more carts than a call takes is several. */
  group: string;
  kind: ActKind;
  /** Of a contact. */
  channel: ContactChannel | null;
  /** Null of a contact, which goes by an operation of its own. */
  deed: TriageDeed | null;
  carts: readonly ActedCart[];
  /** How the carts stood before, by id. */
  before: ReadonlyMap<string, CartTriage>;
  phase: 'doing' | 'done' | 'failed' | 'undoing' | 'undone';
  /** Why it, or its undoing, failed. */
  error: Error | null;
};

const remembered = 200;

export const doneActs = {
  key: (alias: string) => ['done-acts', alias] as const,
  /** Newest first. */
  all: (client: QueryClient, alias: string) => client.getQueryData<DoneAct[]>(doneActs.key(alias)) ?? [],
  add: (client: QueryClient, alias: string, act: DoneAct) => {
    client.setQueryDefaults(doneActs.key(alias), { gcTime: Number.POSITIVE_INFINITY });
    client.setQueryData<DoneAct[]>(doneActs.key(alias), (acts = []) => [act, ...acts].slice(0, remembered));
  },
  change: (client: QueryClient, alias: string, id: string, patch: Partial<DoneAct>) => {
    client.setQueryData<DoneAct[]>(doneActs.key(alias), (acts) =>
      acts?.map((act) => (act.id === id ? { ...act, ...patch } : act)),
    );
  },
  /** The server has done it. One that is being undone meanwhile stays that. */
  confirm: (client: QueryClient, alias: string, id: string) => {
    const act = doneActs.all(client, alias).find((one) => one.id === id);
    if (act?.phase === 'doing') doneActs.change(client, alias, id, { phase: 'done' });
  },
  forget: (client: QueryClient, alias: string, id: string) => {
    client.setQueryData<DoneAct[]>(doneActs.key(alias), (acts) => acts?.filter((act) => act.id !== id));
  },
};

/** Whether an act only filled a clipboard: it reached nobody, and no cart stands differently for it. */
export function isCopy({ channel }: Pick<DoneAct, 'channel'>): boolean {
  return channel === 'link' || channel === 'phone';
}

/** What the next undo takes back: the newest acts of one key press that stand, as far as anybody knows. */
export function nextToUndo(acts: readonly DoneAct[]): DoneAct[] {
  // Who presses Z after a copy means the act before: the copy left nothing on a cart that could be put back.
  const standing = acts.filter((act) => (act.phase === 'doing' || act.phase === 'done') && !isCopy(act));
  return standing.filter((act) => act.group === standing[0]?.group);
}
