import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { backUp, restore } from './backup-file.ts';
import { openDatabase } from './database.ts';

// Each starts a database several times.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'resgate-backup-'));
const database = join(folder, 'data/database');
const file = join(folder, 'copy.tar.gz');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function asking<T extends object>(...questions: string[]): Promise<T[]> {
  const { pool, close } = await openDatabase({ dataDir: database });
  try {
    let rows: T[] = [];
    for (const question of questions) ({ rows } = await pool.query<T>(question));
    return rows;
  } finally {
    await close();
  }
}

const contents = `select count(*)::int as n, sum(length(text))::int as size, md5(string_agg(text, ',' order by n)) as hash from notes`;

test('filled, backed up, wiped, restored: the same rows', async () => {
  const before = await asking(
    'create extension pg_trgm',
    `create table notes as select n, repeat('ção ' || n, n % 50) as text from generate_series(1, 5000) n`,
    'create index on notes using gin (text gin_trgm_ops)',
    contents,
  );
  await backUp(database, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(join(folder, 'data'), { recursive: true });

  await restore(database, file, { force: false });
  expect(await asking(contents)).toEqual(before);
  expect(before).toMatchObject([{ n: 5000 }]);
  expect(statSync(database).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'data'))).toEqual(['database']);
});

test('a database that is there goes only by force', async () => {
  await asking('delete from notes where n > 10');
  await expect(restore(database, file, { force: false })).rejects.toThrow(
    /holds a database already: add --force/,
  );
  expect(await asking(contents)).toMatchObject([{ n: 10 }]);
  await restore(database, file, { force: true });
  expect(await asking(contents)).toMatchObject([{ n: 5000 }]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['database']);
});

test('a file that is no backup leaves everything as it was', async () => {
  const broken = join(folder, 'broken.tar.gz');
  writeFileSync(broken, 'not a backup');
  await expect(restore(database, broken, { force: true })).rejects.toThrow(
    /is no backup that can be restored/,
  );
  await expect(restore(database, join(folder, 'none'), { force: true })).rejects.toThrow(
    /none cannot be read \(ENOENT\)\.$/,
  );
  expect(await asking(contents)).toMatchObject([{ n: 5000 }]);
  expect(readdirSync(join(folder, 'data'))).toEqual(['database']);
});

test('a database that a living process holds is left alone', async () => {
  const lock = `${database}.lock`;
  writeFileSync(lock, String(process.ppid));
  await expect(backUp(database, join(folder, 'second.tar.gz'))).rejects.toThrow(/in use by process \d+/);
  await expect(restore(database, file, { force: true })).rejects.toThrow(/in use by process \d+/);
  expect(readdirSync(folder)).not.toContain('second.tar.gz');
  rmSync(lock);
});

test('nothing is made where there was nothing to back up, nor where it cannot be written', async () => {
  await expect(backUp(join(folder, 'empty/database'), file)).rejects.toThrow(/^There is no database in /);
  expect(readdirSync(folder).sort()).not.toContain('empty');
  await expect(backUp(database, join(folder, 'no/such/folder'))).rejects.toThrow(
    /^The backup .* cannot be written \(ENOENT\)\.$/,
  );
});
