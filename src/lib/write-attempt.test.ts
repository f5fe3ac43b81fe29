import { expect, test } from 'vitest';
import { nextAttempt } from './write-attempt.ts';

test('the same intent keeps its key until it is answered, another one has its own', () => {
  const first = nextAttempt(undefined, { base: 'b', value: { tax: 5 } });
  expect(nextAttempt(first, { base: 'b', value: { tax: 5 } })).toBe(first);
  expect(nextAttempt(first, { base: 'b', value: { tax: 6 } }).key).not.toBe(first.key);
  expect(nextAttempt(undefined, { base: 'b', value: { tax: 5 } }).key).not.toBe(first.key);
  expect(first.key).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
});
