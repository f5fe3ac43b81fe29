import { and, gte, isNotNull, lt, not, type SQL, sql } from 'drizzle-orm';
import { closedStates } from '#contract/app/cart-triage.ts';
import { priorityPoints, recencyBands } from '#contract/app/priority.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import { isNotOnDesk } from './cart-facets.ts';
import { byPoints, type SortKey } from './cart-order.ts';
import { mirrorCarts as carts } from './schema.ts';

/**
 * A part of a list that one index serves, and how it comes to the rows of the desk: not at all, for each cart by a look of
 * its own, or from the desk's rows to their carts.
 */
export type Arm = { key: SortKey; where: SQL | undefined; desk: 'none' | 'each' | 'first' };

/**
 * The carts of a list by priority. Old ones that nobody did anything about are nearly all of a store, and stand in an
 * index by their score; of the others, which are few, the score is counted.
 * @param live leaves out what the desk has closed or put off: all of that scores 0
 */
export function priorityArms(moment: Date, live: boolean): Arm[] {
  const score = byPoints(scoreAt(moment));
  const oldest = Math.max(...recencyBands.map(({ within }) => within));
  const isOld = lt(carts.createdAt, before(moment, oldest));
  const isTouched = and(isNotNull(desk.cartId), live ? not(isPutAside(moment)) : undefined);
  return [
    { key: byPoints(sql`${carts.restScore}`), where: and(isOld, isNotOnDesk()), desk: 'none' },
    { key: score, where: and(isOld, isTouched), desk: 'first' },
    { key: score, where: gte(carts.createdAt, before(moment, oldest)), desk: 'each' },
  ];
}

function isPutAside(moment: Date): SQL {
  const closed = sql.raw(closedStates.map((state) => `'${state}'`).join(', '));
  const isAhead = sql`coalesce(${desk.snoozedUntil} > ${moment.toISOString()}::timestamptz, false)`;
  return sql`(${desk.state} in (${closed}) or ${isAhead})`;
}

/** `priorityOf` in SQL, of a cart beside its row of the desk, which may be missing. */
function scoreAt(moment: Date): SQL {
  const at = (ms: number) => sql`${before(moment, ms).toISOString()}::timestamptz`;
  const bands = recencyBands.map(({ within, points }) => {
    return sql`when ${carts.createdAt} >= ${at(within)} then ${sql.raw(String(points))}`;
  });
  const isAskedOf = sql`${desk.state} <> 'new' or ${desk.contactAt} is not null`;
  return sql`(case
    when ${carts.anonymized} or ${carts.goneAt} is not null or ${isPutAside(moment)} then 0
    else ${carts.restScore} + case ${sql.join(bands, sql` `)} else 0 end
      - case when ${isAskedOf} then ${sql.raw(String(priorityPoints.uncontacted))} else 0 end end)`;
}

function before(moment: Date, ms: number): Date {
  return new Date(moment.getTime() - ms);
}
