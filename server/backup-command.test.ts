import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './store/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'resgate-commands-'));
const dataDir = join(folder, 'data');
const file = join(folder, 'copy.tar.gz');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command from its sources, with an environment that has nothing of ours in it. */
function run(command: 'backup' | 'restore', args: string[], env: Record<string, string> = {}) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', `server/main-${command}.ts`, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, ...env },
    encoding: 'utf8',
  });
  return { code: ran.status, said: ran.stdout, errors: ran.stderr };
}

test('backup and restore from the command line', async () => {
  const first = await openDatabase({ dataDir: join(dataDir, 'database') });
  await first.pool.query(`create table notes as select 'olá' as text`);
  await first.close();
  expect(run('backup', [file])).toMatchObject({ code: 0, said: expect.stringContaining(file), errors: '' });
  expect(statSync(file).mode & 0o777).toBe(0o600);

  const refused = run('restore', [file]);
  expect(refused).toMatchObject({ code: 1, said: '', errors: expect.stringMatching(/add --force .*\n$/) });
  rmSync(dataDir, { recursive: true });
  expect(run('restore', [file])).toMatchObject({ code: 0, errors: '' });
  expect(run('restore', [file, '--force'])).toMatchObject({ code: 0, errors: '' });

  const second = await openDatabase({ dataDir: join(dataDir, 'database') });
  expect((await second.pool.query('select text from notes')).rows).toEqual([{ text: 'olá' }]);
  await second.close();
}, 60_000);

test('what cannot be done is one sentence that says what to do', () => {
  const held = join(folder, 'held');
  mkdirSync(join(held, 'database'), { recursive: true });
  writeFileSync(join(held, 'database/PG_VERSION'), '17');
  writeFileSync(join(held, 'database.lock'), String(process.pid));
  const other = join(folder, 'other.tar.gz');
  expect(run('backup', [other], { DATA_DIR: held }).errors).toBe(
    `The data folder is in use by process ${process.pid} (${held}/database.lock). Stop it first, or take the newest file of ${held}/backups.\n`,
  );
  expect(existsSync(other)).toBe(false);

  const server = { DATABASE_URL: 'postgresql://resgate@127.0.0.1/resgate' };
  expect(run('backup', [other], server)).toMatchObject({ code: 1, errors: expect.stringMatching(/pg_dump/) });
  expect(run('restore', [other], server)).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/pg_restore/),
  });
  expect(run('backup', [])).toMatchObject({ code: 1, errors: 'Name one file: npm run backup -- <file>\n' });
}, 60_000);
