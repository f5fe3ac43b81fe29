import { expect, test } from 'vitest';
import { nextSpot } from './next-spot.ts';

test('arrows walk along one row and stop at its ends', () => {
  const row = { count: 3 };
  expect(nextSpot('ArrowRight', undefined, row)).toBe(0);
  expect(nextSpot('ArrowLeft', undefined, row)).toBe(2);
  expect(nextSpot('ArrowRight', 0, row)).toBe(1);
  expect(nextSpot('ArrowRight', 2, row)).toBe(2);
  expect(nextSpot('Home', 2, row)).toBe(0);
  expect(nextSpot('End', 0, row)).toBe(2);
});

test('up and down change the row of a grid, and mean nothing where there is one row', () => {
  const grid = { count: 168, columns: 24 };
  expect(nextSpot('ArrowDown', 5, grid)).toBe(29);
  expect(nextSpot('ArrowUp', 29, grid)).toBe(5);
  expect(nextSpot('ArrowUp', 5, grid)).toBe(5);
  expect(nextSpot('ArrowDown', 5, { count: 168 })).toBeUndefined();
});

test('other keys and empty charts are left alone', () => {
  expect(nextSpot('Tab', 1, { count: 3 })).toBeUndefined();
  expect(nextSpot('ArrowRight', undefined, { count: 0 })).toBeUndefined();
});
