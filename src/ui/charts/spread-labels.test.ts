import { expect, test } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

const room = { gap: 14, top: 10, bottom: 100 };

test('labels with room stay where they are', () => {
  expect(spreadLabels([80, 20], room)).toEqual([80, 20]);
});

test('labels over each other are pushed apart, in their order', () => {
  expect(spreadLabels([50, 50, 52], room)).toEqual([50, 64, 78]);
});

test('none leaves the room at its top or bottom', () => {
  expect(spreadLabels([0, 99, 100], room)).toEqual([10, 86, 100]);
});

test('none at all', () => {
  expect(spreadLabels([], room)).toEqual([]);
});
