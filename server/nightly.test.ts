import { afterEach, expect, test } from 'vitest';
import { createNightly, type Nightly } from './nightly.ts';

let nightly: Nightly | undefined;
afterEach(() => nightly?.stop());

/** A clock of São Paulo, and tasks that write down for which night they ran. */
function setUp(failing: string[] = []) {
  const clock = { at: '2026-11-23T15:00' };
  const ran: string[] = [];
  const failed: string[] = [];
  const task = (name: string) => ({
    name,
    async run(night: string) {
      if (failing.includes(name)) throw new Error(name);
      ran.push(`${name} ${night}`);
    },
  });
  nightly = createNightly({
    tasks: [task('first'), task('second')],
    now: () => new Date(`${clock.at}:00-03:00`),
    onFailure: (name) => failed.push(name),
  });
  const look = async (at: string) => {
    clock.at = at;
    ran.length = 0;
    failed.length = 0;
    await nightly?.runDue();
    return { ran: [...ran], failed: [...failed] };
  };
  return { look, failing };
}

test('each task runs once a night, after three', async () => {
  const { look } = setUp();
  expect((await look('2026-11-23T15:00')).ran).toEqual(['first 2026-11-23', 'second 2026-11-23']);
  expect((await look('2026-11-23T23:59')).ran).toEqual([]);
  expect((await look('2026-11-24T02:59')).ran).toEqual([]);
  expect((await look('2026-11-24T03:00')).ran).toEqual(['first 2026-11-24', 'second 2026-11-24']);
  expect((await look('2026-11-24T04:00')).ran).toEqual([]);
  expect((await look('2026-11-27T12:00')).ran).toEqual(['first 2026-11-27', 'second 2026-11-27']);
});

test('a start before three does what the night before left', async () => {
  const { look } = setUp();
  expect((await look('2026-11-24T01:00')).ran).toEqual(['first 2026-11-23', 'second 2026-11-23']);
});

test('a task that fails is told, tried again, and keeps no other from running', async () => {
  const { look, failing } = setUp(['first']);
  expect(await look('2026-11-24T03:10')).toEqual({ ran: ['second 2026-11-24'], failed: ['first'] });
  failing.length = 0;
  expect(await look('2026-11-24T04:10')).toEqual({ ran: ['first 2026-11-24'], failed: [] });
});

test('stopped, it begins nothing more', async () => {
  const { look } = setUp();
  await nightly?.stop();
  expect((await look('2026-11-24T03:10')).ran).toEqual([]);
});
