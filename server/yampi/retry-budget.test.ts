import { expect, test } from 'vitest';
import { createRetryBudget } from './retry-budget.ts';

function setUp() {
  const clock = { at: 0 };
  const budget = createRetryBudget(() => clock.at);
  const retries = (wanted: number) =>
    Array.from({ length: wanted }, () => budget.takeRetry()).filter(Boolean).length;
  const calls = (count: number) => {
    for (let n = 0; n < count; n++) budget.noteCall();
  };
  return { clock, retries, calls };
}

test('a lone call may be retried twice', () => {
  const { calls, retries } = setUp();
  calls(1);
  expect(retries(9)).toBe(2);
});

test('of a hundred calls in a minute ten may be retried', () => {
  const { calls, retries } = setUp();
  calls(100);
  expect(retries(99)).toBe(10);
});

test('a minute later both are forgotten', () => {
  const { clock, calls, retries } = setUp();
  calls(100);
  retries(99);
  clock.at += 60_000;
  expect(retries(99)).toBe(2);
});
