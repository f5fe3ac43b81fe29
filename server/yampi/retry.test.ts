import { expect, test } from 'vitest';
import { retryDelay, withRetries } from './retry.ts';
import { UpstreamError } from './upstream-error.ts';

const transient = () => new UpstreamError('upstream_error', 'x', { transient: true });

function rulesFor(more: object = {}) {
  const slept: number[] = [];
  const clock = { at: 0 };
  const sleep = async (ms: number) => {
    slept.push(ms);
    clock.at += ms;
  };
  const rules = {
    attempts: 3,
    takeRetry: () => true,
    deadline: 15_000,
    now: () => clock.at,
    random: () => 0.999,
    sleep,
    ...more,
  };
  return { rules, slept, clock };
}

test('full jitter doubles from 200 ms to 2 s', () => {
  const most = () => 0.9999;
  expect([0, 1, 2, 3, 4, 9].map((retry) => retryDelay(retry, most))).toEqual([
    199, 399, 799, 1599, 1999, 1999,
  ]);
  expect(retryDelay(3, () => 0)).toBe(0);
});

test('three attempts, then the last failure', async () => {
  const { rules, slept } = rulesFor();
  const failures = [transient(), transient(), transient()];
  let made = 0;
  await expect(withRetries(rules, async () => Promise.reject(failures[made++]))).rejects.toBe(failures[2]);
  expect(slept).toEqual([199, 399]);
});

test('what will not heal is not tried again', async () => {
  const { rules, slept } = rulesFor();
  const failure = new UpstreamError('not_found', 'x');
  await expect(withRetries(rules, () => Promise.reject(failure))).rejects.toBe(failure);
  expect(slept).toEqual([]);
});

test('nothing is tried beyond the deadline', async () => {
  const { rules, slept, clock } = rulesFor();
  const attempt = async () => {
    clock.at += 14_900;
    throw transient();
  };
  await expect(withRetries(rules, attempt)).rejects.toThrow();
  expect(slept).toEqual([]);
});

test('without a retry left, and for what says when to come back, the failure is passed on', async () => {
  const spent = rulesFor({ takeRetry: () => false });
  await expect(withRetries(spent.rules, () => Promise.reject(transient()))).rejects.toThrow();
  const { rules, slept } = rulesFor();
  const resting = new UpstreamError('upstream_error', 'x', { transient: true, retryAfter: 9 });
  await expect(withRetries(rules, () => Promise.reject(resting))).rejects.toBe(resting);
  expect([...spent.slept, ...slept]).toEqual([]);
});
