import { applyDeed } from '#contract/app/apply-deed.ts';
import { type Agent, type CartTriage, type ContactChannel, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAnswer, TriageDeed } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { type ActRow, answerOf } from './act-answer.ts';
import { carryOpen } from './carry-opt-out.ts';
import { DeskRefused } from './desk-refused.ts';
import { optedOutCarts } from './opted-out.ts';
import { keptOf, repeatedAct } from './repeated-act.ts';
import { deskActCarts, deskActs } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';
import { takeTurn } from './take-turn.ts';

/** A deed of the contract, or a contact that is opened here. */
export type Deed =
  | TriageDeed
  | { kind: 'contact'; channel: ContactChannel; text: string; templateId: string | null };

export type Order = {
  /** Made by who acts: what is ordered twice under it is done once. */
  id: string;
  by: Agent;
  deed: Deed;
  /** Of `assign`. */
  assignee: Agent | null;
  /** The carts that are meant, without repetitions. */
  named: readonly CartRef[];
  /** Those that are touched because they are the same customers'. */
  others: readonly CartRef[];
  /** Looks once more whether it may be done, at this act's turn; throws when it may not. */
  check?: (tx: Queries, at: Date) => Promise<void>;
};

const day = 86_400_000;
const longestSnooze = 90 * day;
/** Copying a link or a number reaches nobody yet. */
const reaching: readonly ContactChannel[] = ['whatsapp', 'email'];

/** Does something about carts, once. @throws {DeskRefused} */
export function doAct(db: Db, store: string, order: Order, now: () => Date): Promise<TriageAnswer> {
  return db.transaction(async (tx) => {
    const revision = await takeTurn(tx, store);
    const at = now();
    const asked = { ...order, assigneeId: order.assignee?.id ?? null };
    const known = await repeatedAct(tx, store, asked, at);
    if (known) return known;
    refuseMoment(order.deed, at);
    await order.check?.(tx, at);
    const act = {
      store,
      id: order.id,
      revision,
      at,
      byId: order.by.id,
      byName: order.by.name,
      ...keptOf(asked),
      assigneeName: order.deed.kind === 'assign' ? (order.assignee?.name ?? null) : null,
    };
    const [row] = await tx.insert(deskActs).values(act).returning();
    if (!row) throw new Error('An act was not written down.');
    await touchCarts(tx, row, order);
    return answerOf(tx, row, at);
  });
}

async function touchCarts(tx: Queries, act: ActRow, order: Order): Promise<void> {
  const { store, id: actId, revision } = act;
  const { deed } = order;
  const changes = deed.kind !== 'contact' || reaching.includes(deed.channel);
  const named = new Set(order.named.map(({ cartId }) => cartId));
  const carts = changes ? [...order.named, ...(await othersOf(tx, store, order))] : order.named;
  const before = await readStandings(tx, store, carts);
  const after = carts.map((cart) => {
    const stood = before.get(cart.cartId) ?? untouched;
    const standing = changes ? standingAfter(stood, order, act.at, !named.has(cart.cartId)) : stood;
    return { ...cart, standing };
  });
  await tx.insert(deskActCarts).values(
    after.map(({ cartId, customerId, standing }) => ({
      store,
      actId,
      cartId,
      customerId,
      before: before.get(cartId) ?? null,
      version: standing.version,
    })),
  );
  if (!changes) return;
  await writeStandings(tx, store, revision, after);
  // Whose other carts are opted out has none of these reopened.
  await carryOpen(tx, store, revision, carts);
}

/** Who is spoken with again is so about every cart: they had opted out of every one. */
async function othersOf(tx: Queries, store: string, { named, others, deed }: Order): Promise<CartRef[]> {
  const ids = new Set(named.map(({ cartId }) => cartId));
  const isOther = ({ cartId }: CartRef) => !ids.has(cartId);
  if (deed.kind !== 'reopen') return others.filter(isOther);
  const optedOut = await optedOutCarts(tx, store, customersOf(named));
  const back = new Set(customersOf(optedOut.filter((cart) => !isOther(cart))));
  return optedOut.filter((cart) => isOther(cart) && back.has(cart.customerId));
}

function customersOf(carts: readonly CartRef[]): string[] {
  return carts.map(({ customerId }) => customerId);
}

function standingAfter(before: CartTriage, order: Order, at: Date, isOther: boolean): CartTriage {
  const { deed, by, assignee } = order;
  const doing = { by, assignee, at: at.toISOString() };
  if (deed.kind !== 'contact') return applyDeed(before, deed, doing, isOther);
  const after = applyDeed(before, { kind: 'contacted' }, doing, isOther);
  return { ...after, contact: { by, at: doing.at, channel: deed.channel } };
}

function refuseMoment(deed: Deed, at: Date): void {
  if (deed.kind !== 'snooze') return;
  const wait = Date.parse(deed.until) - at.getTime();
  if (!(wait > 0)) throw new DeskRefused('invalid', { 'deed.until': ['Escolha um momento no futuro.'] });
  if (wait > longestSnooze)
    throw new DeskRefused('invalid', { 'deed.until': ['Escolha um momento nos próximos 90 dias.'] });
}
