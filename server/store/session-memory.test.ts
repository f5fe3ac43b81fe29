import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../test/own-database.ts';
import { sessionChanges, sessionScene } from '../../test/session-changes.ts';
import { sourceFiles } from '../../test/source-files.ts';
import { createPeople, type People } from './create-people.ts';
import { sessions as rows, users } from './schema.ts';
import { createSeal } from './seal.ts';
import { createSessionMemory, type KnownSession } from './session-memory.ts';

const own = ownDatabase();
const second = 1_000;
const minute = 60 * second;
const clock = { at: 0 };
const now = () => new Date(clock.at);
let people: People;

beforeEach(async () => {
  clock.at = Date.parse('2026-11-20T12:00:00Z');
  await own.db.delete(users);
  const seal = createSeal([Buffer.alloc(32, 7)]);
  people = createPeople({ db: own.db, seal, now, demo: false, alone: true });
});

const scene = () => sessionScene(own.db, people, people);

test('a session is remembered for ten seconds, so that the database is not asked each time', async () => {
  const { scene: known, now: find } = await scene();
  // Behind our back, as nobody can do it to a database that one process holds.
  await own.db.update(users).set({ name: 'Bia' }).where(eq(users.id, known.person.id));
  clock.at += 10 * second - 1;
  expect((await find())?.name).toBe('Ana');
  clock.at += 1;
  expect((await find())?.name).toBe('Bia');
});

test.each(Object.entries(sessionChanges))('%s counts at once', async (_, { change, leaves }) => {
  const { scene: known, now: find } = await scene();
  expect((await find())?.memberships.get('loja')).toBe('support');
  clock.at += second;
  await change(known);
  expect((await find())?.memberships.get('loja') ?? null).toBe(leaves);
});

test('a store joined is there at the next question', async () => {
  const { scene: known, now: find } = await scene();
  await sessionChanges['another store joined']?.change(known);
  expect([...((await find())?.memberships ?? [])]).toEqual([
    ['loja', 'support'],
    ['outra', 'support'],
  ]);
});

test('demo people put back to what they were are that at once', async () => {
  await people.resetDemo();
  const token = await people.sessions.start('demo-support');
  await people.changes.change(
    'loja',
    'demo-support',
    { role: 'marketer' },
    {
      id: 'demo-owner',
      role: 'owner',
      memberships: new Map(),
    },
  );
  expect((await people.sessions.find(token))?.role).toBe('marketer');
  await people.resetDemo();
  expect((await people.sessions.find(token))?.role).toBe('support');
});

test('a remembered session ends after 30 idle minutes and after 12 hours, exactly', async () => {
  const { now: find } = await scene();
  clock.at += 30 * minute;
  expect(await find()).not.toBeNull();
  clock.at += 30 * minute + 1;
  expect(await find()).toBeNull();
  const busy = await scene();
  for (let passed = 0; passed < 12 * 60; passed += 20) {
    expect(await busy.now()).not.toBeNull();
    clock.at += 20 * minute;
  }
  expect(await busy.now()).not.toBeNull();
  clock.at += 1;
  expect(await busy.now()).toBeNull();
});

test('idle time is written down once a minute', async () => {
  const { scene: known, now: find } = await scene();
  const seenAt = async () => {
    const [row] = await own.db.select().from(rows).where(eq(rows.id, known.person.sessionId));
    return row?.seenAt.getTime();
  };
  const began = clock.at;
  const written: unknown[] = [];
  for (let at = 5; at <= 130; at += 5) {
    clock.at = began + at * second;
    await find();
    written.push(await seenAt());
  }
  expect([...new Set(written)]).toEqual([0, 60, 120].map((at) => began + at * second));
});

function held() {
  let give = (_: KnownSession) => {};
  const asked = new Promise<KnownSession>((resolve) => {
    give = resolve;
  });
  return { ask: () => asked, give };
}

test('what was asked while something changed is not remembered', async () => {
  const memory = createSessionMemory(now);
  const before = { seenAt: new Date(1) } as KnownSession;
  const after = { seenAt: new Date(2) } as KnownSession;
  const slow = held();
  const during = memory.read('a', slow.ask);
  await memory.changing(async () => {});
  slow.give(before);
  expect(await during).toBe(before);
  expect(await memory.read('a', async () => after)).toBe(after);

  const ends = held();
  const change = memory.changing(ends.ask);
  expect(await memory.read('a', async () => before)).toBe(before);
  ends.give(after);
  await change;
  expect(await memory.read('a', async () => after)).toBe(after);
  await expect(memory.changing(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(await memory.read('a', async () => before)).toBe(before);
});

test('who writes people and sessions is known: a new one must run in `changing`', () => {
  const writes = /\.(?:insert|update|delete)\((?:users|sessions|memberships)\)/;
  const writers = sourceFiles().filter(
    (file) =>
      /^server\/(?!sandbox)/.test(file) &&
      !file.endsWith('.test.ts') &&
      writes.test(readFileSync(file, 'utf8')),
  );
  // links.ts makes an owner who has no session yet; recover-owner.ts runs while no server does.
  expect(writers.map((file) => file.slice('server/store/'.length)).toSorted()).toEqual(
    'accounts change-team join-store links people recover-owner redeem-link sessions'
      .split(' ')
      .map((name) => `${name}.ts`),
  );
});
