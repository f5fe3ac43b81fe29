import { expect, test } from 'vitest';
import { noFigures } from '#contract/app/stats.ts';
import { changeOf } from './change.ts';

const ten = {
  ...noFigures,
  carts: 10,
  priced: 10,
  cents: 10_000,
  recovered: 2,
  recoveredCents: 500,
  refused: 1,
};

test('a count changes by a share of what was; more carts are neither loss nor gain', () => {
  expect(changeOf('carts', { ...ten, carts: 15 }, ten)).toEqual({
    kind: 'percent',
    by: 0.5,
    isLoss: false,
    isGain: false,
  });
});

test('less won back is a loss, more is a gain; more refusals are a loss', () => {
  expect(changeOf('recovered', { ...ten, recovered: 1 }, ten)).toMatchObject({ by: -0.5, isLoss: true });
  expect(changeOf('recoveredCents', { ...ten, recoveredCents: 600 }, ten)).toMatchObject({ isGain: true });
  expect(changeOf('refusedShare', { ...ten, refused: 3 }, ten)).toMatchObject({
    kind: 'points',
    isLoss: true,
    isGain: false,
  });
});

test('shares change by points, and from nothing too', () => {
  const change = changeOf('rate', ten, { ...ten, recovered: 0 });
  expect(change).toMatchObject({ kind: 'points', by: 0.2, isGain: true });
});

test('no percent of nothing', () => {
  expect(changeOf('carts', ten, noFigures)).toEqual({ kind: 'new' });
  expect(changeOf('average', ten, noFigures)).toEqual({ kind: 'new' });
  expect(changeOf('carts', noFigures, noFigures)).toEqual({ kind: 'same' });
  expect(changeOf('average', noFigures, ten)).toBeNull();
  expect(changeOf('carts', ten, null)).toBeNull();
});
