import { sql } from 'drizzle-orm';
import type { Db, Queries } from '#server/store/database.ts';

/** One change of something of a store after the other, so that each sees what the one before it left. */
export function inTurn<T>(
  db: Db,
  what: string,
  store: string,
  work: (tx: Queries) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${what} ${store}`}, 0))`);
    return work(tx);
  });
}
