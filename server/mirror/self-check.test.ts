import { expect, test } from 'vitest';
import { ignoredIn } from './self-check.ts';

const older = { firstDay: '2026-11-10', lastDay: '2026-11-16' };
const newest = { firstDay: '2026-11-17', lastDay: '9999-12-31' };
// 23:30 and 00:30 in São Paulo.
const on = (...instants: string[]) => instants.map((createdAt) => ({ createdAt }));

test('rows of other days say that the period was ignored', () => {
  expect(ignoredIn(on('2026-11-12T12:00:00.000Z', '2026-11-20T12:00:00.000Z'), older, null)).toBe('period');
  expect(ignoredIn(on('2026-11-10T02:30:00.000Z'), older, null)).toBe('period');
  expect(ignoredIn(on('2026-11-16T12:00:00.000Z'), newest, null)).toBe('period');
});

test('rows of the days that were asked for say that it was not, unless they would have come anyway', () => {
  const inside = on('2026-11-10T03:30:00.000Z', '2026-11-17T02:30:00.000Z');
  expect(ignoredIn(inside, older, 'period')).toBeNull();
  expect(ignoredIn(on('2026-11-20T12:00:00.000Z'), newest, 'period')).toBe('period');
  expect(ignoredIn(on('2026-11-20T12:00:00.000Z'), newest, null)).toBeNull();
});

test('an empty page and carts without a date say nothing', () => {
  expect(ignoredIn([], older, 'period')).toBe('period');
  expect(ignoredIn(on('1970-01-01T00:00:00.000Z'), older, null)).toBeNull();
});
