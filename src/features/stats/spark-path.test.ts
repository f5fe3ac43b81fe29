import { expect, test } from 'vitest';
import { sparkPath } from './spark-path.ts';

test('the highest value touches the top, nothing lies at the bottom', () => {
  expect(sparkPath([0, 10, null]).line).toBe('M0 23L50 1L100 23');
});

test('one value is a level line, none is no line, and only zeros lie at the bottom', () => {
  expect(sparkPath([5]).line).toBe('M0 1L100 1');
  expect(sparkPath([]).line).toBe('');
  expect(sparkPath([0, 0]).line).toBe('M0 23L100 23');
});
