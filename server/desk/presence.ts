import { and, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRef, Presence } from '#contract/app/triage.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { deskPresence } from './schema.ts';

/** Who has not said so for longer has nothing open. */
const freshFor = 20_000;

export type OpenCart = CartRef & Pick<Presence, 'doing'>;
export type Person = Agent & { sessionId: string };

/** Says what a session has open; null: nothing. */
export async function tellPresence(
  db: Db,
  store: string,
  { id, name, sessionId }: Person,
  open: OpenCart | null,
  at: Date,
): Promise<void> {
  if (!open) {
    await db
      .delete(deskPresence)
      .where(and(eq(deskPresence.store, store), eq(deskPresence.sessionId, sessionId)));
    return;
  }
  const told = { ...open, personId: id, personName: name, seenAt: at };
  const isSame = sql`${deskPresence.cartId} = ${open.cartId} and ${deskPresence.doing} = ${open.doing}`;
  await db
    .insert(deskPresence)
    .values({ store, sessionId, since: at, ...told })
    .onConflictDoUpdate({
      target: [deskPresence.store, deskPresence.sessionId],
      set: { ...told, since: sql`case when ${isSame} then ${deskPresence.since} else excluded.since end` },
    });
}

/** What others have open at a moment, whatever browsers the person uses. */
export async function presenceOfOthers(
  on: Queries,
  store: string,
  personId: string,
  at: Date,
): Promise<Presence[]> {
  const rows = await on
    .select()
    .from(deskPresence)
    .where(
      and(
        eq(deskPresence.store, store),
        ne(deskPresence.personId, personId),
        gt(deskPresence.seenAt, new Date(at.getTime() - freshFor)),
      ),
    )
    .orderBy(deskPresence.since);
  return rows.map((row) => ({
    by: { id: row.personId, name: row.personName },
    cartId: row.cartId,
    customerId: row.customerId,
    doing: row.doing,
    since: row.since.toISOString(),
  }));
}

/** Forgets what was last told before a moment. */
export async function purgePresence(db: Db, before: Date): Promise<void> {
  await db.delete(deskPresence).where(lt(deskPresence.seenAt, before));
}
