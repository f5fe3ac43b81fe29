import { and, eq, sql } from 'drizzle-orm';
import { type Agent, untouched } from '#contract/app/cart-triage.ts';
import type { TriageAnswer } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { type ActRow, answerOf, findAct } from './act-answer.ts';
import { DeskRefused } from './desk-refused.ts';
import { deskActCarts, deskActs } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';
import { takeTurn } from './take-turn.ts';
import { withdrawContact } from './withdraw-contact.ts';

export type Undoer = Agent & { isOwner: boolean };

/**
 * Takes an act back unless somebody acted on one of its carts since; one's own contact, until it is said to be sent, even
 * then. @throws {DeskRefused}
 */
export function undoAct(
  db: Db,
  store: string,
  actId: string,
  by: Undoer,
  now: () => Date,
): Promise<TriageAnswer> {
  return db.transaction(async (tx) => {
    const revision = await takeTurn(tx, store);
    const at = now();
    const act = await findAct(tx, store, actId);
    if (!act) throw new DeskRefused('not_found');
    if (act.byId !== by.id && !by.isOwner) throw new DeskRefused('forbidden');
    if (act.undoneAt) return answerOf(tx, act, at);
    const isSilent = act.channel === 'link' || act.channel === 'phone';
    const isUnsent = act.kind === 'contact' && act.sent === null && act.byId === by.id;
    // Nothing was changed by what reached nobody, so whatever was done since may stay.
    if (!isSilent) await (isUnsent ? withdrawContact : putBack)(tx, act, revision);
    const undone = { undoneAt: at, undoneById: by.id, undoneByName: by.name };
    await tx.update(deskActs).set(undone).where(isAct(act));
    return answerOf(tx, { ...act, ...undone }, at);
  });
}

function isAct({ store, id }: Pick<ActRow, 'store' | 'id'>) {
  return and(eq(deskActs.store, store), eq(deskActs.id, id));
}

async function putBack(tx: Queries, act: ActRow, revision: number): Promise<void> {
  const { store, id } = act;
  const touched = await tx
    .select()
    .from(deskActCarts)
    .where(and(eq(deskActCarts.store, store), eq(deskActCarts.actId, id)));
  const standings = await readStandings(tx, store, touched);
  if (touched.some(({ cartId, version }) => standings.get(cartId)?.version !== version))
    throw new DeskRefused('conflict');
  const restored = touched.map(({ cartId, customerId, before, version }) => ({
    cartId,
    customerId,
    standing: { ...(before ?? untouched), version: version + 1 },
  }));
  await writeStandings(tx, store, revision, restored);
  // The act before it is the last one again, and can be undone in its turn.
  await tx.execute(sql`
    update desk_act_carts earlier set version = undone.version + 1
    from desk_act_carts undone
    where undone.store = ${store} and undone.act_id = ${id}
      and earlier.store = undone.store and earlier.cart_id = undone.cart_id
      and earlier.version = (undone.before ->> 'version')::int`);
}

/** Says that the message of one's own contact was sent. @throws {DeskRefused} */
export function confirmContact(
  db: Db,
  store: string,
  actId: string,
  by: Agent,
  now: () => Date,
): Promise<TriageAnswer> {
  return db.transaction(async (tx) => {
    await takeTurn(tx, store);
    const act = await findAct(tx, store, actId);
    if (act?.kind !== 'contact') throw new DeskRefused('not_found');
    if (act.byId !== by.id) throw new DeskRefused('forbidden');
    if (act.undoneAt) throw new DeskRefused('conflict');
    await tx.update(deskActs).set({ sent: true }).where(isAct(act));
    return answerOf(tx, { ...act, sent: true }, now());
  });
}
