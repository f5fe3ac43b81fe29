import { sql } from 'drizzle-orm';
import type { Db } from '#server/store/database.ts';
import { purgedDigest } from './store-carts.ts';

/**
 * Wipes what the team wrote about customers who asked to be forgotten, or whose carts are wiped: a note may name anybody.
 * After `purgePeople`. Returns how many texts it were.
 */
export async function purgeTexts(db: Db): Promise<number> {
  const { rowCount } = await db.execute(sql`
    update desk_acts a set text = null
    where a.text is not null and exists (
      select from desk_act_carts touched
      join mirror_carts m on m.store = touched.store
        and (m.id = touched.cart_id or (m.customer_id = touched.customer_id and m.customer_id <> '0'))
      where touched.store = a.store and touched.act_id = a.id
        and (m.anonymized or (m.id = touched.cart_id and m.digest = ${purgedDigest})))`);
  return rowCount ?? 0;
}
