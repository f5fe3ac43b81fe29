import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { TriageChange } from '#contract/app/triage.ts';
import type { Db } from '#server/store/database.ts';
import { deskCarts, deskRevisions } from './schema.ts';
import { triageOf } from './triage-of.ts';

const mostChanges = 500;

export type Changes = { revision: number; changes: TriageChange[]; stale: boolean };

/** The carts that anybody acted on since a revision; null asks for none, only for the revision. */
export async function changesSince(db: Db, store: string, since: number | null, now: Date): Promise<Changes> {
  const [last] = await db.select().from(deskRevisions).where(eq(deskRevisions.store, store));
  const revision = last?.revision ?? 0;
  if (since === null || since === revision) return { revision, changes: [], stale: false };
  // A restored database is behind what a browser has seen.
  if (since > revision) return { revision, changes: [], stale: true };
  const rows = await db
    .select()
    .from(deskCarts)
    .where(and(eq(deskCarts.store, store), gt(deskCarts.revision, since), lte(deskCarts.revision, revision)))
    .orderBy(asc(deskCarts.revision), asc(deskCarts.cartId))
    .limit(mostChanges + 1);
  const changes = rows.slice(0, mostChanges).map((row) => ({
    cartId: row.cartId,
    customerId: row.customerId,
    triage: triageOf(row, now),
  }));
  return { revision, changes, stale: rows.length > mostChanges };
}
