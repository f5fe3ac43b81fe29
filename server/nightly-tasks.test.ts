import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doAct } from './desk/do-act.ts';
import { tellPresence } from './desk/presence.ts';
import { deskActs, deskPresence } from './desk/schema.ts';
import { sampleRecord } from './mirror/sample-records.ts';
import { mirrorCarts } from './mirror/schema.ts';
import { storeListedCarts } from './mirror/store-carts.ts';
import { createNightly } from './nightly.ts';
import { nightlyTasks } from './nightly-tasks.ts';
import { migrationsOf } from './package-root.ts';
import { restore } from './store/backup-file.ts';
import { type Database, migrateDatabase, openDatabase } from './store/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'resgate-night-'));
const dataDir = join(folder, 'data');
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ dataDir: join(dataDir, 'database') });
  await migrateDatabase(database.pool, 'desk', migrationsOf('desk'));
  await migrateDatabase(database.pool, 'mirror', migrationsOf('mirror'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the server does at a moment, given in São Paulo's time. */
async function night(at: string, retentionDays = 180): Promise<unknown[]> {
  const failures: unknown[] = [];
  const now = () => new Date(`${at}:00-03:00`);
  const nightly = createNightly({
    tasks: nightlyTasks({ dataDir, retentionDays }, database, now),
    now,
    onFailure: (_, error) => failures.push(error),
  });
  await nightly.runDue();
  await nightly.stop();
  return failures;
}

/** What a question to a restored backup brings. */
async function inBackupOf(day: string, question: string): Promise<Record<string, unknown>[]> {
  const copy = join(folder, `copy-${day}`);
  await restore(join(copy, 'database'), join(dataDir, `backups/${day}.tar.gz`), { force: false });
  const { pool, close } = await openDatabase({ dataDir: join(copy, 'database') });
  const { rows } = await pool.query(question);
  await close();
  return rows;
}

test('a backup made while people write has every whole transaction up to one moment', async () => {
  const { pool } = database;
  await pool.query('create table notes (writer int, n int)');
  let isOver = false;
  const acknowledged = [0, 0, 0];
  const writers = acknowledged.map(async (_, writer) => {
    for (let n = 1; !isOver; n++) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('insert into notes values ($1, $2)', [writer, n]);
      await client.query('insert into notes values ($1, $2)', [writer, n]);
      await client.query('commit');
      client.release();
      acknowledged[writer] = n;
    }
  });
  while (acknowledged.some((n) => n < 20)) await new Promise(setImmediate);
  const before = [...acknowledged];
  expect(await night('2026-11-23T03:10')).toEqual([]);
  const after = [...acknowledged];
  isOver = true;
  await Promise.all(writers);

  const rows = await inBackupOf(
    '2026-11-23',
    'select writer, max(n) as last, count(*) as rows from notes group by writer order by writer',
  );
  expect(rows).toHaveLength(3);
  for (const [writer, { last, rows: written }] of rows.entries()) {
    expect(written).toBe(Number(last) * 2);
    expect(last).toBeGreaterThanOrEqual(before[writer] ?? 0);
    // One may have been written but not yet acknowledged.
    expect(last).toBeLessThanOrEqual((after[writer] ?? 0) + 1);
  }
}, 60_000);

test('the person is wiped on the day, not the day before, and no later backup shows them', async () => {
  const { db } = database;
  const ana = sampleRecord(1, { name: 'Ana', email: 'ana@example.com' });
  await storeListedCarts(db, 'loja-a', [ana], new Date('2026-06-01T12:00:00Z'));
  await db.update(mirrorCarts).set({ goneAt: new Date('2026-06-01T12:00:00-03:00') });
  const about = { customerId: ana.customerId, cartId: ana.id };
  const written = { id: 'a1', by: { id: 'p1', name: 'Bia' }, assignee: null, named: [about], others: [] };
  const note = { kind: 'note', text: 'Ana prefere Pix' } as const;
  await doAct(db, 'loja-a', { ...written, deed: note }, () => new Date('2026-06-30T12:00:00Z'));
  const openedAt = new Date('2026-06-30T15:30:00Z');
  const person = { id: 'p1', name: 'Bia', sessionId: 's1' };
  await tellPresence(db, 'loja-a', person, { ...about, doing: 'viewing' }, openedAt);
  const leftAtDesk = async () => [
    (await db.select({ text: deskActs.text }).from(deskActs))[0]?.text,
    (await db.select().from(deskPresence)).length,
  ];
  const nameOf = async () =>
    (await db.select({ name: mirrorCarts.name }).from(mirrorCarts).where(eq(mirrorCarts.store, 'loja-a')))[0];

  expect(await night('2026-07-01T11:59', 30)).toEqual([]);
  expect(await nameOf()).toEqual({ name: 'Ana' });
  expect(await leftAtDesk()).toEqual(['Ana prefere Pix', 1]);
  expect(await night('2026-07-02T03:00', 30)).toEqual([]);
  expect(await nameOf()).toEqual({ name: null });
  expect(await leftAtDesk()).toEqual([null, 0]);
  expect(readdirSync(join(dataDir, 'backups')).sort()).toEqual([
    '2026-07-01.tar.gz',
    '2026-07-02.tar.gz',
    '2026-11-23.tar.gz',
  ]);
  const question = 'select name, email from mirror_carts';
  expect(await inBackupOf('2026-07-02', question)).toEqual([{ name: null, email: null }]);
}, 60_000);
