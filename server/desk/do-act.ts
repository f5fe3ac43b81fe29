import { applyDeed } from '#contract/app/apply-deed.ts';
import { type Agent, type CartTriage, type ContactChannel, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAnswer, TriageDeed } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { type ActRow, answerOf, cartsOfActs, findAct } from './act-answer.ts';
import { DeskRefused } from './desk-refused.ts';
import { deskActCarts, deskActs } from './schema.ts';
import { readStandings, writeStandings } from './standings.ts';
import { takeTurn } from './take-turn.ts';

/** A deed of the contract, or a contact that is opened here. */
export type Deed = TriageDeed | { kind: 'contact'; channel: ContactChannel; text: string };

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
    const known = await findAct(tx, store, order.id);
    if (known) {
      if (!(await isSame(tx, known, order))) throw new DeskRefused('conflict');
      return answerOf(tx, known, at);
    }
    refuseMoment(order.deed, at);
    await order.check?.(tx, at);
    const act = {
      store,
      id: order.id,
      revision,
      at,
      byId: order.by.id,
      byName: order.by.name,
      ...columnsOf(order),
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
  const others = order.others.filter(({ cartId }) => !named.has(cartId));
  const carts = changes ? [...order.named, ...others] : order.named;
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
  if (changes) await writeStandings(tx, store, revision, after);
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

/** What an act keeps of its order. */
function columnsOf({ deed, assignee }: Order) {
  const given = deed.kind === 'assign' ? assignee : null;
  return {
    kind: deed.kind,
    until: deed.kind === 'snooze' ? new Date(deed.until) : null,
    reason: deed.kind === 'lost' ? deed.reason : null,
    assigneeId: given?.id ?? null,
    assigneeName: given?.name ?? null,
    channel: deed.kind === 'contact' ? deed.channel : null,
    text: deed.kind === 'note' || deed.kind === 'contact' ? deed.text || null : null,
  };
}

/** Whether an act is this order. A text may have been wiped since. */
async function isSame(tx: Queries, act: ActRow, order: Order): Promise<boolean> {
  const asked = columnsOf(order);
  const isDeed =
    act.byId === order.by.id &&
    act.kind === asked.kind &&
    act.until?.getTime() === asked.until?.getTime() &&
    act.reason === asked.reason &&
    act.assigneeId === asked.assigneeId &&
    act.channel === asked.channel &&
    (act.text === null || act.text === asked.text);
  if (!isDeed) return false;
  const touched = new Set((await cartsOfActs(tx, act.store, [act.id])).map(({ cartId }) => cartId));
  return order.named.every(({ cartId }) => touched.has(cartId));
}
