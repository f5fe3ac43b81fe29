import { expect, test } from 'vitest';
import { indexAfterStep } from './cart-cursor.ts';

test('a step moves by one and stops at both ends', () => {
  expect(indexAfterStep(3, 3, 1, 50)).toBe(4);
  expect(indexAfterStep(49, 49, 1, 50)).toBe(49);
  expect(indexAfterStep(0, 0, -1, 50)).toBe(0);
});

test('the first step only brings the focus to the cursor', () => {
  expect(indexAfterStep(-1, 7, 1, 50)).toBe(7);
  expect(indexAfterStep(-1, -1, -1, 50)).toBe(0);
});

test('an empty list has nowhere to go', () => {
  expect(indexAfterStep(-1, -1, 1, 0)).toBe(-1);
});
