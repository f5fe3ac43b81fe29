import { expect, test } from 'vitest';
import { axisTicks, labelledPoints } from './axis-ticks.ts';

test('an axis begins at 0, ends at or above the highest value, in round steps', () => {
  expect(axisTicks(321_000, 1)).toEqual([0, 100_000, 200_000, 300_000, 400_000]);
  expect(axisTicks(7, 1)).toEqual([0, 2, 4, 6, 8]);
  expect(axisTicks(1, 0.01)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(axisTicks(0.3, 0.01)).toEqual([0, 0.1, 0.2, 0.3]);
});

test('no step is smaller than the least one, and nothing at all still has an axis', () => {
  expect(axisTicks(2, 1)).toEqual([0, 1, 2]);
  expect(axisTicks(0, 1)).toEqual([0, 1]);
  expect(axisTicks(0.004, 0.01)).toEqual([0, 0.01]);
});

test('labels are thinned out until they have room', () => {
  expect(labelledPoints(7, 700, 50)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(labelledPoints(30, 300, 50)).toEqual([0, 5, 10, 15, 20, 25]);
  expect(labelledPoints(1, 300, 50)).toEqual([0]);
  expect(labelledPoints(0, 300, 50)).toEqual([]);
  expect(labelledPoints(3, 10, 50)).toEqual([0]);
});
