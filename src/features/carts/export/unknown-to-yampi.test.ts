import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { unknownToYampi } from './unknown-to-yampi.ts';

const plain = defaultsOf(cartSearch);

test('period, source, campaign and refused are known to Yampi', () => {
  const search = { ...plain, range: '7d' as const, source: ['x'], campaign: ['y'], refused: true };
  expect(unknownToYampi(search)).toEqual([]);
});

test('whatever else is asked for is not', () => {
  const search = { ...plain, q: 'ana', min: 100, state: ['new' as const], refused: true };
  expect(unknownToYampi(search)).toEqual(['state', 'value', 'search']);
});
