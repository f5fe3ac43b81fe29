import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase, parts } from '#server/store/database.ts';
import { type Embedded, startEmbedded } from '#server/store/embedded.ts';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: vitest is told of a provided value by merging its interface.
  interface ProvidedContext {
    /** One per worker. */
    databaseHosts: string[];
  }
}

/** A real database per worker: files of one worker run one after the other, so no file's clock meets another's rows. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'resgate-test-'));
  const workers = Array.from({ length: project.config.maxWorkers }, (_, index) => join(folder, `${index}`));
  const databases = await Promise.all(workers.map(startMigrated));
  project.provide(
    'databaseHosts',
    databases.map(({ host }) => host),
  );
  return async () => {
    for (const database of databases) await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startMigrated(folder: string): Promise<Embedded> {
  const embedded = await startEmbedded(folder);
  const pool = new pg.Pool({ host: embedded.host, user: 'postgres', database: 'postgres', max: 1 });
  for (const part of parts) {
    const migrations = join('server', part, 'migrations');
    if (existsSync(migrations)) await migrateDatabase(pool, part, migrations);
  }
  await pool.end();
  return embedded;
}
