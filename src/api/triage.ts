import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { applyDeed, asShown, isCustomerDeed, underneath } from '#contract/app/apply-deed.ts';
import type { Agent, CartTriage } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import {
  type ActSearch,
  actOnCarts,
  actSearch,
  confirmContact,
  getDesk,
  listActs,
  type TriageAnswer,
  type TriageChange,
  type TriageDeed,
  undoAct,
} from '#contract/app/triage.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { createActQueue } from './act-queue.ts';
import { cartKeys, cartLedger } from './cart-ledger.ts';
import { deskKey } from './desk-keys.ts';
import { type DoneAct, doneActs } from './done-acts.ts';
import { call } from './http.ts';
import { beginAct, dropAct, type Guess, otherRows, settleAct } from './pending-acts.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('desk');
const inTurn = createActQueue();

/** `id` and `group` are fresh UUIDs: the same id sent twice is done once. `assignee` is whom an `assign` names. */
export type GivenAct = {
  id: string;
  group: string;
  deed: TriageDeed;
  carts: readonly CartRow[];
  by: Agent;
  assignee: Agent | null;
};

/** What the team does about carts. Acts show before the server has answered, and one after the other per customer. */
export const triage = {
  desk: (alias: string) =>
    queryOptions({
      queryKey: deskKey(alias),
      queryFn: ({ signal }) => call(getDesk, { params: { alias }, signal }),
    }),
  acts: (alias: string, search: Partial<Omit<ActSearch, 'before'>>) =>
    infiniteQueryOptions({
      queryKey: keys.one(alias, 'acts', search),
      queryFn: ({ signal, pageParam }) => {
        const query = { ...defaultsOf(actSearch), ...search, before: pageParam };
        return call(listActs, { params: { alias }, query, signal });
      },
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
      staleTime: 0,
    }),
  act: (alias: string) =>
    mutationOptions({
      onMutate: (given: GivenAct, { client }) => begin(client, alias, given),
      // What it left is taken in before the next of the queue has its turn, which may be its undoing.
      mutationFn: ({ id, deed, carts }, { client }) =>
        inTurn(placesOf(carts), async () => {
          try {
            const body = { actId: id, carts: carts.map(refOf), deed };
            const answer = await call(actOnCarts, { params: { alias }, body });
            settle(client, alias, answer);
            // Sent again after it was taken back, it stays taken back.
            if (answer.act.undone) doneActs.change(client, alias, id, { phase: 'undone' });
            else doneActs.confirm(client, alias, id);
          } catch (error) {
            dropAct(client, alias, id);
            doneActs.change(client, alias, id, { phase: 'failed', error: error as Error });
            throw error;
          }
        }),
    }),
  /** Takes back an act of this page: what stood there before shows at once. */
  undo: (alias: string) =>
    mutationOptions({
      onMutate: (act: DoneAct, { client }) => {
        doneActs.change(client, alias, act.id, { phase: 'undoing', error: null });
        beginAct(client, alias, undoIdOf(act), guessesOfUndo(act));
      },
      mutationFn: (act, { client }) =>
        inTurn(placesOf(act.carts), async () => {
          try {
            // It may have failed while its undoing waited for it: then there is nothing to take back.
            const isFailed = doneActs.all(client, alias).find(({ id }) => id === act.id)?.phase === 'failed';
            if (isFailed) return dropAct(client, alias, undoIdOf(act));
            const answer = await call(undoAct, { params: { alias, actId: act.id } });
            settle(client, alias, answer);
            settleAct(client, alias, undoIdOf(act), answer.changes);
            doneActs.change(client, alias, act.id, { phase: 'undone' });
          } catch (error) {
            dropAct(client, alias, undoIdOf(act));
            doneActs.change(client, alias, act.id, { phase: 'done', error: error as Error });
            throw error;
          }
        }),
    }),
  /** Takes back any act of the store, as the server has it. */
  undoOld: (alias: string) =>
    mutationOptions({
      mutationFn: (actId: string) => call(undoAct, { params: { alias, actId } }),
      onSuccess: (answer, actId, _begun, { client }) => {
        settle(client, alias, answer);
        doneActs.change(client, alias, actId, { phase: 'undone', error: null });
      },
    }),
  /** The message of a contact was sent. */
  confirm: (alias: string) =>
    mutationOptions({
      mutationFn: (actId: string) => call(confirmContact, { params: { alias, actId } }),
      onSuccess: (answer, _actId, _begun, { client }) => settle(client, alias, answer),
    }),
};

/** Takes in what an act left, whoever did it: every list and every open cart shows it. */
export function takeChanges(client: QueryClient, alias: string, changes: readonly TriageChange[]): void {
  const ledger = cartLedger(client, alias);
  if (changes.some(({ cartId, triage: now }) => now.won || ledger.get(cartId)?.told.won))
    void client.invalidateQueries({ queryKey: deskKey(alias) });
  settleAct(client, alias, '', changes);
  const isAboutTriage = (search: unknown) =>
    typeof search === 'object' &&
    search !== null &&
    ['state', 'assignee'].some((field) => ((search as Record<string, unknown[]>)[field]?.length ?? 0) > 0);
  void client.invalidateQueries({ queryKey: cartKeys.one(alias, 'facets') });
  void client.invalidateQueries({
    queryKey: cartKeys.one(alias, 'summary'),
    predicate: ({ queryKey }) => isAboutTriage(queryKey.at(-1)),
  });
}

/** Writes down a contact that was opened by an operation of its own, so that it shows and can be taken back. */
export function takeContact(client: QueryClient, alias: string, answer: TriageAnswer, cart: CartRow): void {
  doneActs.add(client, alias, {
    id: answer.act.id,
    group: answer.act.id,
    kind: answer.act.kind,
    channel: answer.act.channel,
    deed: null,
    carts: [{ ...refOf(cart), name: cart.name }],
    before: new Map([cart, ...otherRows(client, alias, [cart])].map((row) => [row.id, row.triage])),
    phase: 'done',
    error: null,
  });
  settle(client, alias, answer);
}

function settle(client: QueryClient, alias: string, { act, changes }: TriageAnswer): void {
  takeChanges(client, alias, changes);
  settleAct(client, alias, act.id, changes);
  void client.invalidateQueries({ queryKey: keys.one(alias, 'acts') });
}

function begin(client: QueryClient, alias: string, given: GivenAct): void {
  const { id, group, deed, carts, by, assignee } = given;
  const now = Date.now();
  const doing = { by, at: new Date(now).toISOString(), assignee };
  const guess = (row: CartRow, isOther: boolean): Guess => ({
    cartId: row.id,
    triage: row.triage,
    effect: (before) => asShown(applyDeed(underneath(before), deed, doing, isOther), now),
  });
  const others = isCustomerDeed(deed.kind) ? otherRows(client, alias, carts) : [];
  const before = beginAct(client, alias, id, [
    ...carts.map((row) => guess(row, false)),
    ...others.map((row) => guess(row, true)),
  ]);
  const named = carts.map((row) => ({ ...refOf(row), name: row.name }));
  doneActs.add(client, alias, {
    id,
    group,
    kind: deed.kind,
    channel: null,
    deed,
    carts: named,
    before,
    phase: 'doing',
    error: null,
  });
}

function undoIdOf({ id }: DoneAct): string {
  return `undo ${id}`;
}

function guessesOfUndo({ before }: DoneAct): Guess[] {
  return [...before].map(([cartId, stood]) => ({
    cartId,
    triage: stood,
    // Undoing is an act as well.
    effect: (shown: CartTriage) => ({ ...stood, version: shown.version + 1 }),
  }));
}

function refOf(row: Pick<CartRow, 'id' | 'customerId'>) {
  return { customerId: row.customerId, cartId: row.id };
}

/** What acts on the same customer have in common, so that they take turns. */
function placesOf(carts: readonly { id?: string; cartId?: string; customerId: string }[]): string[] {
  return [
    ...new Set(
      carts.map(({ customerId, ...cart }) =>
        customerId === '0' ? `cart ${cart.cartId ?? cart.id}` : customerId,
      ),
    ),
  ];
}
