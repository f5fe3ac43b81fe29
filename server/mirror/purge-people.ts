import { and, asc, eq, lt, ne } from 'drizzle-orm';
import type { Db } from '#server/store/database.ts';
import { forgetPerson } from '#server/yampi/forget-person.ts';
import { recordOf, rowColumns } from './cart-rows.ts';
import { mirrorCarts as carts, mirrorDetails as details } from './schema.ts';
import { purgedDigest, rewriteCarts } from './store-carts.ts';

const batch = 500;

/**
 * Wipes the person from the carts that left Yampi's list before a moment; what sums and charts count stays. Nobody
 * asked to be forgotten here, so the cart does not say so. Returns how many carts it were.
 */
export async function purgePeople(db: Db, goneBefore: Date): Promise<number> {
  let purged = 0;
  for (;;) {
    const known = await db
      .select({ row: rowColumns, detail: details.data })
      .from(carts)
      .innerJoin(details, and(eq(details.store, carts.store), eq(details.id, carts.id)))
      .where(and(lt(carts.goneAt, goneBefore), eq(carts.anonymized, false), ne(carts.digest, purgedDigest)))
      .orderBy(asc(carts.store))
      .limit(batch);
    const [first] = known;
    if (!first) return purged;
    const { store } = first.row;
    const records = known.flatMap(({ row, detail }) => (row.store === store ? [recordOf(row, detail)] : []));
    const nameless = records.map((record) => ({
      ...forgetPerson(record),
      anonymized: false,
      reach: 'no_phone' as const,
    }));
    await rewriteCarts(db, store, nameless, purgedDigest);
    purged += records.length;
  }
}
