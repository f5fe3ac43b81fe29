import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase, parts } from '#server/store/database.ts';
import { startEmbedded } from '#server/store/embedded.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest is told of a provided value by merging its interface.
  interface ProvidedContext {
    databaseHost: string;
  }
}

/** One real database for the whole run; every test makes stores of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'resgate-test-'));
  const embedded = await startEmbedded(join(folder, 'database'));
  const pool = new pg.Pool({ host: embedded.host, user: 'postgres', database: 'postgres', max: 1 });
  for (const part of parts) {
    const migrations = join('server', part, 'migrations');
    if (existsSync(migrations)) await migrateDatabase(pool, part, migrations);
  }
  await pool.end();
  project.provide('databaseHost', embedded.host);
  return async () => {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
