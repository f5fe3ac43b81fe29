import { expect, test } from 'vitest';
import { daysBetween } from './days-between.ts';

test.each([
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-23', '2026-11-24', 1],
  ['2026-11-23', '2026-11-20', -3],
  ['2026-12-31', '2027-01-01', 1],
])('from %s to %s: %i', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});
