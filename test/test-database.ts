import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

/** Where this worker's database listens. */
export function databaseHost(): string {
  return inject('databaseHosts')[Number(process.env.VITEST_POOL_ID) - 1] ?? '';
}

/** The worker's database, migrated. Call it at the top of a test file; make a store with an alias of its own in it. */
export function testDatabase() {
  const host = databaseHost();
  const pool = new pg.Pool({ host, user: 'postgres', database: 'postgres', max: 2 });
  afterAll(() => pool.end());
  return { pool, db: drizzle(pool) };
}
