import type { QueryClient } from '@tanstack/react-query';
import type { CartTriage } from '#contract/app/cart-triage.ts';
import type { Cart, CartList, CartRow } from '#contract/app/carts.ts';
import type { TriageChange } from '#contract/app/triage.ts';
import {
  type CartLedger,
  cartKeys,
  cartLedger,
  type LedgerEntry,
  newerTriage,
  type PendingAct,
  shownTriage,
  writeLedger,
} from './cart-ledger.ts';

/** A cart that something is to be done about, and what that does to it. */
export type Guess = { cartId: string; triage: CartTriage; effect: PendingAct['effect'] };

/** Shows at once what an act will do. Answers how the carts stood before. */
export function beginAct(
  client: QueryClient,
  alias: string,
  id: string,
  guesses: readonly Guess[],
): Map<string, CartTriage> {
  const ledger = cartLedger(client, alias);
  const before = new Map<string, CartTriage>();
  const change = new Map<string, LedgerEntry>();
  for (const { cartId, triage, effect } of guesses) {
    const known = ledger.get(cartId);
    const entry = entryOf(known, triage);
    before.set(cartId, shownTriage(entry));
    change.set(cartId, { ...entry, pending: [...entry.pending, { id, effect }] });
  }
  writeLedger(client, alias, change);
  return before;
}

/** A row without anything pending shows the server's word, and perhaps a younger one. */
function entryOf(known: LedgerEntry | undefined, triage: CartTriage): LedgerEntry {
  if (!known) return { told: triage, pending: [] };
  return known.pending.length > 0 ? known : { told: newerTriage(triage, known.told), pending: [] };
}

/** The server's word takes the place of the guess; what was done since stays upon it. */
export function settleAct(
  client: QueryClient,
  alias: string,
  id: string,
  changes: readonly TriageChange[],
): void {
  const told = new Map(changes.map((change) => [change.cartId, change.triage]));
  const ledger = cartLedger(client, alias);
  const change: [string, LedgerEntry][] = [...withPending(ledger, id), ...told.keys()].map((cartId) => {
    const known = ledger.get(cartId);
    const word = told.get(cartId);
    const kept = known?.told ?? word;
    // A younger word may have come meanwhile, of somebody else's act.
    const newest = word && kept ? newerTriage(word, kept) : kept;
    return [cartId, { told: newest as CartTriage, pending: without(known, id) }];
  });
  writeLedger(client, alias, new Map(change));
}

/** The act came to nothing: its carts stand as if it had never been tried. */
export function dropAct(client: QueryClient, alias: string, id: string): void {
  settleAct(client, alias, id, []);
}

function withPending(ledger: CartLedger, id: string): string[] {
  return [...ledger].flatMap(([cartId, { pending }]) =>
    pending.some((act) => act.id === id) ? [cartId] : [],
  );
}

function without(entry: LedgerEntry | undefined, id: string): PendingAct[] {
  return entry?.pending.filter((act) => act.id !== id) ?? [];
}

/** The other open carts of the same customers, as far as anything cached shows them. */
export function otherRows(client: QueryClient, alias: string, carts: readonly CartRow[]): CartRow[] {
  const named = new Set(carts.map(({ id }) => id));
  const customers = new Set(carts.map(({ customerId }) => customerId).filter((id) => id !== '0'));
  const found = new Map<string, CartRow>();
  for (const row of cachedRows(client, alias)) {
    if (customers.has(row.customerId) && !named.has(row.id) && !row.goneAt) found.set(row.id, row);
  }
  return [...found.values()];
}

function cachedRows(client: QueryClient, alias: string): CartRow[] {
  const lists = client.getQueriesData<CartList>({ queryKey: cartKeys.one(alias, 'list') });
  const carts = client.getQueriesData<Cart>({ queryKey: cartKeys.one(alias, 'detail') });
  return [
    ...lists.flatMap(([, list]) => list?.rows ?? []),
    ...carts.flatMap(([, cart]) => (cart ? [cart, ...cart.otherCarts] : [])),
  ];
}
