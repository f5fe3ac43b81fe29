import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

/** The run's database, migrated. Call it at the top of a test file; make a store with an alias of its own in it. */
export function testDatabase() {
  const pool = new pg.Pool({ host: inject('databaseHost'), user: 'postgres', database: 'postgres', max: 2 });
  afterAll(() => pool.end());
  return { pool, db: drizzle(pool) };
}
