import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { applyDeed, isClosed } from '#contract/app/apply-deed.ts';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { type ActRow, findAct } from './act-answer.ts';
import { optedOutCarts } from './opted-out.ts';
import { deskActCarts, deskActs } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';
import { raiseLayer } from './take-out.ts';
import { takeTurn } from './take-turn.ts';

/**
 * Brings carts under the opt-out of their customers, if there is one, as if they had been there when it was said: they
 * become part of that act, and come back with it when it is undone. What is won or lost stays.
 */
export async function carryOptOut(db: Db, store: string, carts: readonly CartRef[]): Promise<void> {
  // Most of the time there is nothing to do, and then nobody else's act is held up.
  if ((await openOf(db, store, carts)).length === 0) return;
  await db.transaction(async (tx) => carryOpen(tx, store, await takeTurn(tx, store), carts));
}

/** The same at a turn that is taken. */
export async function carryOpen(
  tx: Queries,
  store: string,
  revision: number,
  carts: readonly CartRef[],
): Promise<void> {
  const customers = carts.map(({ customerId }) => customerId);
  const said = await optedOutCarts(tx, store, customers);
  if (said.length === 0) return;
  for (const { stood, ...cart } of await openOf(tx, store, carts)) {
    const theirs = said.filter(({ customerId }) => customerId === cart.customerId);
    const act = await actBehind(tx, store, theirs);
    if (act) await carry(tx, act, revision, cart, stood);
  }
}

async function openOf(on: Queries, store: string, carts: readonly CartRef[]) {
  const standings = await readStandings(on, store, carts);
  return carts
    .map((cart) => ({ ...cart, stood: standings.get(cart.cartId) }))
    .filter(({ stood }) => !isClosed((stood ?? untouched).state));
}

/** The act by which one of the carts was opted out. */
async function actBehind(tx: Queries, store: string, carts: readonly CartRef[]): Promise<ActRow | undefined> {
  const ids = carts.map(({ cartId }) => cartId);
  if (ids.length === 0) return undefined;
  const [last] = await tx
    .select({ id: deskActs.id })
    .from(deskActCarts)
    .innerJoin(deskActs, and(eq(deskActs.store, deskActCarts.store), eq(deskActs.id, deskActCarts.actId)))
    .where(
      and(
        eq(deskActCarts.store, store),
        inArray(deskActCarts.cartId, ids),
        eq(deskActs.kind, 'opted_out'),
        isNull(deskActs.undoneAt),
      ),
    )
    .orderBy(desc(deskActs.revision))
    .limit(1);
  return last && findAct(tx, store, last.id);
}

async function carry(
  tx: Queries,
  act: ActRow,
  revision: number,
  cart: CartRef,
  stood: CartTriage | undefined,
): Promise<void> {
  const { store, id: actId } = act;
  const doing = { by: { id: act.byId, name: act.byName }, at: act.at.toISOString(), assignee: null };
  const standing = applyDeed(stood ?? untouched, { kind: 'opted_out' }, doing, true);
  const layer = { store, actId, ...cart, before: stood ?? null, version: standing.version };
  const added = await tx
    .insert(deskActCarts)
    .values(layer)
    .onConflictDoNothing()
    .returning({ cartId: deskActCarts.cartId });
  // The act has had the cart, which was closed then: it changed what lies on top now.
  if (added.length === 0) await raiseLayer(tx, layer, standing.version - 1, standing.version);
  await writeStandings(tx, store, revision, [{ ...cart, standing }]);
}
