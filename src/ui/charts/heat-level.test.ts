import { expect, test } from 'vitest';
import { heatLevel } from './heat-level.ts';

test('nothing has no colour, the highest the deepest, and whatever there is can be seen', () => {
  expect(heatLevel(null, 10)).toBe(0);
  expect(heatLevel(0, 10)).toBe(0);
  expect(heatLevel(0.001, 10)).toBe(1);
  expect(heatLevel(2, 10)).toBe(1);
  expect(heatLevel(2.1, 10)).toBe(2);
  expect(heatLevel(10, 10)).toBe(5);
  expect(heatLevel(0, 0)).toBe(0);
});
