import { type QueryClient, skipToken, useQuery } from '@tanstack/react-query';
import type { CartTriage } from '#contract/app/cart-triage.ts';
import type { Cart, CartList, CartRow } from '#contract/app/carts.ts';
import { resourceKeys } from './resource-keys.ts';

export const cartKeys = resourceKeys('carts');

/** What somebody here has just done and the server has not answered yet. */
export type PendingAct = { id: string; effect: (before: CartTriage) => CartTriage };

/** The newest word of the server about a cart, and what is done upon it. */
export type LedgerEntry = { told: CartTriage; pending: readonly PendingAct[] };

/** By cart id. Only carts that were acted on since the page was opened have an entry. */
export type CartLedger = ReadonlyMap<string, LedgerEntry>;

const empty: CartLedger = new Map();
const ledgerKey = (alias: string) => ['cart-ledger', alias] as const;

export function cartLedger(client: QueryClient, alias: string): CartLedger {
  return client.getQueryData<CartLedger>(ledgerKey(alias)) ?? empty;
}

/** The ledger, followed. */
export function useCartLedger(alias: string): CartLedger {
  return useQuery<CartLedger>({ queryKey: ledgerKey(alias), queryFn: skipToken }).data ?? empty;
}

/** Changes entries of the ledger, and every cached answer that shows their carts. */
export function writeLedger(client: QueryClient, alias: string, change: CartLedger): void {
  const ledger = new Map([...cartLedger(client, alias), ...change]);
  client.setQueryDefaults(ledgerKey(alias), { gcTime: Number.POSITIVE_INFINITY });
  client.setQueryData<CartLedger>(ledgerKey(alias), ledger);
  // What is cached may be a guess that came to nothing: the ledger alone decides.
  const patch: Patch = (row) => withTriage(row, change.get(row.id), (entry) => entry.told);
  patchAnswers<CartList>(client, alias, 'list', (list) => {
    const rows = mapSame(list.rows, patch);
    return rows === list.rows ? list : { ...list, rows };
  });
  patchAnswers<Cart>(client, alias, 'detail', (cart) => patchCart(cart, patch));
}

/** An answer that was on its way while somebody acted does not take back what is shown already. */
export function listWithLedger(list: CartList, ledger: CartLedger): CartList {
  const rows = ledger.size === 0 ? list.rows : mapSame(list.rows, overlay(ledger));
  return rows === list.rows ? list : { ...list, rows };
}

/** The same for a cart in full. */
export function cartWithLedger(cart: Cart, ledger: CartLedger): Cart {
  return ledger.size === 0 ? cart : patchCart(cart, overlay(ledger));
}

/** What is shown of a cart: the server's word, and upon it what it has not heard of. */
export function shownTriage({ told, pending }: LedgerEntry): CartTriage {
  return pending.reduce((triage, act) => act.effect(triage), told);
}

/** The younger of two words of the server. */
export function newerTriage(one: CartTriage, other: CartTriage): CartTriage {
  return one.version >= other.version ? one : other;
}

type Patch = <Row extends CartRow>(row: Row) => Row;

function overlay(ledger: CartLedger): Patch {
  return (row) => withTriage(row, ledger.get(row.id), (entry) => newerTriage(row.triage, entry.told));
}

function withTriage<Row extends CartRow>(
  row: Row,
  entry: LedgerEntry | undefined,
  toldOf: (entry: LedgerEntry) => CartTriage,
): Row {
  if (!entry) return row;
  const triage = shownTriage({ ...entry, told: toldOf(entry) });
  return JSON.stringify(triage) === JSON.stringify(row.triage) ? row : { ...row, triage };
}

function patchCart(cart: Cart, patch: Patch): Cart {
  const otherCarts = mapSame(cart.otherCarts, patch);
  const patched = patch(cart);
  return otherCarts === cart.otherCarts ? patched : { ...patched, otherCarts };
}

function patchAnswers<Answer>(
  client: QueryClient,
  alias: string,
  verb: string,
  patch: (answer: Answer) => Answer,
): void {
  for (const query of client.getQueryCache().findAll({ queryKey: cartKeys.one(alias, verb) })) {
    const before = query.state.data as Answer | undefined;
    const after = before && patch(before);
    if (after === undefined || after === before) continue;
    const { dataUpdatedAt, isInvalidated } = query.state;
    // The rest of the answer is no younger than it was.
    client.setQueryData(query.queryKey, after, { updatedAt: dataUpdatedAt });
    if (isInvalidated) query.invalidate();
  }
}

/** The same array while no element changes, so that nothing is rendered in vain. */
function mapSame<Item>(items: readonly Item[], change: (item: Item) => Item): Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? (items as Item[]) : changed;
}
