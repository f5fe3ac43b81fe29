import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { users } from './schema.ts';
import { createWriteKeys } from './write-keys.ts';

const { db } = testDatabase();

async function setUp() {
  const clock = { now: new Date('2026-11-20T12:00:00.000Z') };
  const userId = randomUUID();
  await db.insert(users).values({ id: userId, name: 'Pessoa', role: 'owner', createdAt: clock.now });
  const keys = createWriteKeys(db, () => clock.now);
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms);
  };
  return { keys, pass, intent: { userId, key: randomUUID(), operation: 'save', payload: { a: 1, b: [2] } } };
}

test('of fifty equal calls one runs, and the others learn what became of it', async () => {
  const { keys, intent } = await setUp();
  const begun = await Promise.all(Array.from({ length: 50 }, () => keys.begin(intent)));
  expect(begun.filter((known) => known.state === 'new')).toHaveLength(1);
  expect(begun.filter((known) => known.state === 'running')).toHaveLength(49);
  await keys.finish(intent, { outcome: 'saved' });
  expect(await keys.begin(intent)).toEqual({ state: 'done', result: { outcome: 'saved' } });
});

test('a key stands for one content, whatever the order of its fields', async () => {
  const { keys, intent } = await setUp();
  await keys.begin(intent);
  expect(await keys.begin({ ...intent, payload: { b: [2], a: 1 } })).toEqual({ state: 'running' });
  expect(await keys.begin({ ...intent, payload: { a: 2, b: [2] } })).toEqual({ state: 'other_payload' });
  expect(await keys.begin({ ...intent, operation: 'delete' })).toEqual({ state: 'other_payload' });
});

test('a released key is free, one cut off by a crash says so, and a day later nobody remembers', async () => {
  const { keys, intent, pass } = await setUp();
  await keys.begin(intent);
  await keys.release(intent);
  expect(await keys.begin(intent)).toEqual({ state: 'new' });
  pass(6 * 60_000);
  expect(await keys.begin(intent)).toEqual({ state: 'cut_off' });
  pass(24 * 60 * 60_000);
  expect(await keys.begin(intent)).toEqual({ state: 'new' });
});
