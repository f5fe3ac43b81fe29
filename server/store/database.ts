import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { type Dump, startEmbedded } from './embedded.ts';

export type Db = NodePgDatabase;

/** The database, or a transaction of it. */
export type Queries = Pick<Db, 'select' | 'insert' | 'update' | 'delete' | 'execute'>;

/** The parts of the server that own tables. None reads another's, but the mirror's lists join what the desk keeps. */
export const parts = ['store', 'desk', 'mirror', 'sandbox'] as const;

/**
 * Brings one part's tables up to date; each part keeps its own ledger of migrations. Processes that start at the same
 * moment take turns: the second finds the work done.
 */
export async function migrateDatabase(
  pool: pg.Pool,
  part: (typeof parts)[number],
  migrationsFolder: string,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('migrations', 0))`);
    await migrate(drizzle(client), {
      migrationsFolder,
      migrationsSchema: 'public',
      migrationsTable: `migrations_${part}`,
    });
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended('migrations', 0))`).catch(() => {});
    client.release();
  }
}

export type Database = {
  pool: pg.Pool;
  db: Db;
  /** Everything in the embedded database, as `npm run restore` takes it; null for a server, which has tools of its own. */
  dump: Dump | null;
  close(): Promise<void>;
};

// int8 carries ids and cents: ids are text in our tables, cents stay below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens the database: a PostgreSQL server by its URL, or the embedded one in a folder.
 * @throws {Error} with one readable sentence
 */
export async function openDatabase(place: { url?: string | undefined; dataDir: string }): Promise<Database> {
  const embedded = place.url ? null : await startEmbedded(place.dataDir);
  const pool = new pg.Pool(
    embedded
      ? { host: embedded.host, user: 'postgres', database: 'postgres', max: 4 }
      : { connectionString: place.url, max: 8, connectionTimeoutMillis: 5_000 },
  );
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => {});
  const db = drizzle(pool);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    await embedded?.close();
    throw new Error(`The database does not answer: ${(error as Error).message}`);
  }
  return {
    pool,
    db,
    dump: embedded?.dump ?? null,
    async close() {
      await pool.end();
      await embedded?.close();
    },
  };
}
