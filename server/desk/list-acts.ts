import { and, desc, eq, exists, lt, type SQL, sql } from 'drizzle-orm';
import type { ActSearch, TriageAct } from '#contract/app/triage.ts';
import type { Db } from '#server/store/database.ts';
import { actOf, cartsOfActs } from './act-answer.ts';
import { deskActCarts, deskActs } from './schema.ts';

const pageSize = 50;

/** What was done about a store's carts, newest first. `personId`: whose `mine` are. */
export async function listActs(
  db: Db,
  store: string,
  search: ActSearch,
  personId: string,
): Promise<{ acts: TriageAct[]; next: number | null }> {
  const conditions: SQL[] = [eq(deskActs.store, store)];
  if (search.mine) conditions.push(eq(deskActs.byId, personId));
  if (search.before) conditions.push(lt(deskActs.revision, search.before));
  if (search.customer) conditions.push(touches(db, search.customer));
  const found = await db
    .select()
    .from(deskActs)
    .where(and(...conditions))
    .orderBy(desc(deskActs.revision))
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  const ids = page.map(({ id }) => id);
  const carts = await cartsOfActs(db, store, ids);
  return {
    acts: page.map((row) =>
      actOf(
        row,
        carts.filter(({ actId }) => actId === row.id),
      ),
    ),
    next: found.length > pageSize ? (page.at(-1)?.revision ?? null) : null,
  };
}

function touches(db: Db, customerId: string): SQL {
  const { store, actId, customerId: customer } = deskActCarts;
  const ofAct = and(eq(store, deskActs.store), eq(actId, deskActs.id), eq(customer, customerId));
  return exists(db.select({ one: sql`1` }).from(deskActCarts).where(ofAct));
}
