import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Database, migrateDatabase, openDatabase } from '#server/store/database.ts';

/** A database of the file's own, for what looks at everybody who is in it. Call it at the top of a test file. */
export function ownDatabase(): { db: Database['db'] } {
  const folder = mkdtempSync(join(tmpdir(), 'resgate-own-'));
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ dataDir: join(folder, 'database') });
    for (const part of ['store', 'desk'] as const)
      await migrateDatabase(database.pool, part, join('server', part, 'migrations'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get db() {
      return database.db;
    },
  };
}
