import { expect, test } from 'vitest';
import { isGoingOn } from './is-going-on.ts';

// Tuesday, 24/11/2026, 23:30 in São Paulo.
const now = new Date('2026-11-25T02:30:00Z');

test.each([
  ['2026-11-24T23', 'hour', true],
  ['2026-11-24T22', 'hour', false],
  ['2026-11-24', 'day', true],
  ['2026-11-23', 'day', false],
  ['2026-11-25', 'day', false],
  ['2026-11-23', 'week', true],
  ['2026-11-16', 'week', false],
] as const)('%s, one %s: %s', (at, grain, is) => {
  expect(isGoingOn(at, grain, now)).toBe(is);
});
