import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/store/database.ts';
import { purgedDigest } from './store-carts.ts';

/**
 * Wipes what the team wrote about customers who asked to be forgotten, or whose carts are wiped: a note may name anybody.
 * One about several carts of a customer stays as long as any of them does. After `purgePeople`. Returns how many texts it
 * were.
 * @param goneBefore also texts before this moment go whose carts a mirror that was read anew does not know any more
 */
export async function purgeTexts(db: Db, goneBefore: Date): Promise<number> {
  const isForgotten = touching(
    sql`m.anonymized`,
    sql`(m.customer_id = t.customer_id and t.customer_id <> '0')`,
  );
  const isWiped = touching(sql`m.digest = ${purgedDigest} and not exists (
    select from desk_act_carts other join mirror_carts o on o.store = other.store and o.id = other.cart_id
    where other.store = t.store and other.act_id = t.act_id and o.digest <> ${purgedDigest}
      and other.customer_id = t.customer_id and t.customer_id <> '0')`);
  const isUnknown = sql`a.at < ${goneBefore.toISOString()}::timestamptz and not ${touching(sql`true`)}
    and exists (select from mirror_stores s where s.store = a.store and s.first_read_at is not null)`;
  const { rowCount } = await db.execute(sql`
    update desk_acts a set text = null
    where a.text is not null and (${isForgotten} or ${isWiped} or (${isUnknown}))`);
  return rowCount ?? 0;
}

/** That the mirror has such a cart `m` of the act `a`; `also` says which carts count beside those that it touched. */
function touching(such: SQL, also: SQL = sql`false`): SQL {
  return sql`exists (
    select from desk_act_carts t join mirror_carts m on m.store = t.store and (m.id = t.cart_id or ${also})
    where t.store = a.store and t.act_id = a.id and ${such})`;
}
