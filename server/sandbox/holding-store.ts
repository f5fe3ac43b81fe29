import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { lockStore } from './next-id.ts';
import { type StoreRow, stores } from './schema.ts';

/** A transaction in which nobody else writes to the store. @throws RangeError when it is unknown */
export async function holdingStore<T>(
  pool: pg.Pool,
  id: number,
  work: (client: pg.PoolClient, store: StoreRow) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const db = drizzle(client);
    await lockStore(db, { id });
    const [store] = await db.select().from(stores).where(eq(stores.id, id));
    if (!store) throw new RangeError(`no store ${id}`);
    const done = await work(client, store);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
