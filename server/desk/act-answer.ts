import { and, asc, eq, inArray } from 'drizzle-orm';
import { asShown } from '#contract/app/apply-deed.ts';
import { untouched } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAct, TriageAnswer } from '#contract/app/triage.ts';
import type { Queries } from '#server/store/database.ts';
import { deskActCarts, deskActs } from './schema.ts';
import { readStandings } from './standings.ts';

export type ActRow = typeof deskActs.$inferSelect;
export type ActCart = Pick<typeof deskActCarts.$inferSelect, 'actId' | 'cartId' | 'customerId' | 'version'>;

/** An act as it was written down. */
export async function findAct(on: Queries, store: string, id: string): Promise<ActRow | undefined> {
  const [row] = await on
    .select()
    .from(deskActs)
    .where(and(eq(deskActs.store, store), eq(deskActs.id, id)));
  return row;
}

/** The carts of acts, without how they stood. */
export async function cartsOfActs(on: Queries, store: string, ids: readonly string[]): Promise<ActCart[]> {
  if (ids.length === 0) return [];
  const { actId, cartId, customerId, version } = deskActCarts;
  return on
    .select({ actId, cartId, customerId, version })
    .from(deskActCarts)
    .where(and(eq(deskActCarts.store, store), inArray(actId, [...ids])))
    .orderBy(asc(cartId));
}

export function actOf(row: ActRow, carts: readonly CartRef[]): TriageAct {
  return {
    id: row.id,
    at: row.at.toISOString(),
    by: { id: row.byId, name: row.byName },
    kind: row.kind,
    carts: carts.map(({ customerId, cartId }) => ({ customerId, cartId })),
    until: row.until?.toISOString() ?? null,
    reason: row.reason,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    channel: row.channel,
    text: row.text,
    sent: row.sent,
    undone: row.undoneAt && {
      at: row.undoneAt.toISOString(),
      by: { id: row.undoneById ?? '', name: row.undoneByName ?? '' },
    },
  };
}

/** An act and how its carts stand now: the answer to it, and to every repetition of it. */
export async function answerOf(on: Queries, act: ActRow, now: Date): Promise<TriageAnswer> {
  const carts = await cartsOfActs(on, act.store, [act.id]);
  const standings = await readStandings(on, act.store, carts);
  return {
    act: actOf(act, carts),
    changes: carts.map(({ cartId, customerId }) => ({
      cartId,
      customerId,
      triage: asShown(standings.get(cartId) ?? untouched, now.getTime()),
    })),
  };
}
