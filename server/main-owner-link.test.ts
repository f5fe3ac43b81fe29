import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrationsOf } from './package-root.ts';
import { createPeople } from './store/create-people.ts';
import { type Database, migrateDatabase, openDatabase } from './store/database.ts';
import { ensureDemoPeople } from './store/people.ts';
import { users } from './store/schema.ts';
import { createSeal } from './store/seal.ts';

const folder = mkdtempSync(join(tmpdir(), 'resgate-owner-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => new Date();

/** The command from its sources, with an environment that has nothing of ours in it. */
function run(dataDir: string, ...args: string[]) {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'server/main-owner-link.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, PUBLIC_URL: 'https://resgate.example.com' },
    encoding: 'utf8',
  });
  return { code: ran.status, said: ran.stdout, errors: ran.stderr };
}

async function database(dataDir: string): Promise<Database> {
  const opened = await openDatabase({ dataDir: join(dataDir, 'database') });
  await migrateDatabase(opened.pool, 'store', migrationsOf('store'));
  return opened;
}

test('lists the owners, and prints a link that works', async () => {
  const dataDir = join(folder, 'data');
  const first = await database(dataDir);
  const owner = {
    id: 'owner',
    name: 'Dona',
    login: 'dona@example.com',
    role: 'owner',
    passwordHash: 'x',
  } as const;
  await first.db.insert(users).values({ ...owner, createdAt: now() });
  const held = run(dataDir, 'dona@example.com');
  expect(held).toMatchObject({
    code: 1,
    said: '',
    errors: expect.stringMatching(/in use by .* Stop it first\.\n$/),
  });
  await first.close();

  expect(run(dataDir)).toEqual({
    code: 0,
    said: 'Name one of these owners: npm run owner-link -- <login>\n  dona@example.com (Dona)\n',
    errors: '',
  });
  const { code, said, errors } = run(dataDir, 'dona@example.com');
  expect([code, errors]).toEqual([0, '']);
  const token = /^https:\/\/resgate\.example\.com\/link#token=([\w-]{43})$/m.exec(said)?.[1] ?? '';
  const second = await database(dataDir);
  const people = createPeople({ db: second.db, seal: createSeal([Buffer.alloc(32, 7)]), now, demo: false });
  expect(await people.links.read(token)).toMatchObject({ userId: 'owner', factor: 'new' });
  await second.close();
}, 60_000);

test('what cannot be done is one sentence', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(run(nowhere, 'dona')).toEqual({
    code: 1,
    said: '',
    errors: `There is no database in ${nowhere}/database.\n`,
  });
  expect(existsSync(nowhere)).toBe(false);
  const demo = join(folder, 'demo');
  const opened = await database(demo);
  await ensureDemoPeople(opened.db, now);
  await opened.close();
  expect(run(demo, 'dona').errors).toMatch(/^The database holds demo people.*\n$/);
}, 60_000);
