import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createThrottle } from './throttle.ts';
import { TooMany } from './too-many.ts';

const { db } = testDatabase();
const hour = 3_600_000;

function throttleOf() {
  const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
  const throttle = createThrottle(db, () => new Date(clock.at));
  const login = randomUUID();
  return { clock, throttle, login };
}

/** How many of these tries were evaluated. */
async function evaluated(tries: Promise<unknown>[]): Promise<number> {
  const ended = await Promise.allSettled(tries);
  for (const one of ended) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(TooMany);
  return ended.filter((one) => one.status === 'fulfilled').length;
}

test('from 200 addresses at the same moment an account is tried 90 times, and its owner still comes in', async () => {
  const { throttle, login } = throttleOf();
  await (await throttle.signIn(login, `${login} home`)).succeed();
  const tries = Array.from({ length: 600 }, (_, index) => throttle.signIn(login, `${login} ${index % 200}`));
  expect(await evaluated(tries)).toBe(90);
  await (await throttle.signIn(login, `${login} home`)).succeed();
  const home = Array.from({ length: 30 }, () => throttle.signIn(login, `${login} home`));
  expect(await evaluated(home)).toBe(10);
});

test('from one address many accounts are tried 60 times an hour', async () => {
  const { throttle, login } = throttleOf();
  const tries = Array.from({ length: 100 }, (_, index) =>
    throttle.signIn(`${login}${index}`, `${login} bot`),
  );
  expect(await evaluated(tries)).toBe(60);
});

test('nothing is locked for good: the window slides, and says when to come back', async () => {
  const { throttle, login, clock } = throttleOf();
  for (let half = 0; half < 2; half++) {
    const tries = Array.from({ length: 45 }, (_, index) =>
      throttle.signIn(login, `${login} ${half}${index}`),
    );
    expect(await evaluated(tries)).toBe(45);
    if (half === 0) clock.at += 12 * hour;
  }
  const late = await throttle.signIn(login, `${login} late`).catch((error) => error);
  expect(late).toMatchObject({ code: 'rate_limited', retryAfter: 12 * 3_600 });
  clock.at += 12 * hour;
  const again = Array.from({ length: 60 }, (_, index) => throttle.signIn(login, `${login} again${index}`));
  expect(await evaluated(again)).toBe(45);
});

test('over a day of 5,000 tries at most 100 are evaluated', async () => {
  const { throttle, login, clock } = throttleOf();
  await (await throttle.signIn(login, `${login} home`)).succeed();
  let passed = 0;
  for (let round = 0; round < 25; round++) {
    const tries = Array.from({ length: 200 }, (_, index) =>
      throttle.signIn(login, index < 20 ? `${login} home` : `${login} ${index}`),
    );
    passed += await evaluated(tries);
    clock.at += (23 * hour) / 25;
  }
  expect(passed).toBe(100);
}, 60_000);

test('a try that is forgiven does not count', async () => {
  const { throttle, login } = throttleOf();
  for (let time = 0; time < 40; time++) await (await throttle.proof(login)).forgive();
  expect(await evaluated(Array.from({ length: 40 }, () => throttle.proof(login)))).toBe(20);
});
