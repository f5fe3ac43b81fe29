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
  const { customer, cart } = search;
  if (customer || cart) conditions.push(touches(db, customer, cart));
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

/** Acts that reached a cart of the customer, or this one; empty: whichever. */
function touches(db: Db, customer: string, cart: string): SQL {
  const { store, actId, customerId, cartId } = deskActCarts;
  const ofAct = and(
    eq(store, deskActs.store),
    eq(actId, deskActs.id),
    customer ? eq(customerId, customer) : undefined,
    cart ? eq(cartId, cart) : undefined,
  );
  return exists(db.select({ one: sql`1` }).from(deskActCarts).where(ofAct));
}
