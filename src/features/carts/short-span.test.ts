import { expect, test } from 'vitest';
import { shortSpan } from './short-span.ts';

const minutes = (count: number) => count * 60_000;

test('minutes up to an hour, and never less than one', () => {
  expect(shortSpan(minutes(12) + 59_000)).toBe('12 min');
  expect(shortSpan(0)).toBe('1 min');
  expect(shortSpan(-minutes(5))).toBe('1 min');
});

test('hours up to a day, with minutes only when asked', () => {
  expect(shortSpan(minutes(112))).toBe('1 h');
  expect(shortSpan(minutes(112), true)).toBe('1 h 52');
  expect(shortSpan(minutes(125), true)).toBe('2 h 05');
  expect(shortSpan(minutes(120), true)).toBe('2 h');
});

test('days from there on', () => {
  expect(shortSpan(minutes(24 * 60))).toBe('1 d');
  expect(shortSpan(minutes(89 * 24 * 60), true)).toBe('89 d');
});
