import { expect, test } from 'vitest';
import type { CartList, CartRow } from '#contract/app/carts.ts';
import { keepPlaces, newcomers } from './keep-places.ts';

const row = (id: string, name = id) => ({ id, name }) as CartRow;
const list = (...rows: CartRow[]): CartList => ({ rows, next: null, previous: null });
const names = ({ rows }: CartList) => rows.map(({ name }) => name);

test('rows are renewed where they are; new ones wait to be let in', () => {
  const shown = list(row('b'), row('a'));
  const newer = list(row('c'), row('b', 'B'));
  expect(names(keepPlaces(shown, newer))).toEqual(['B', 'a']);
  expect(newcomers(shown, newer)).toBe(1);
});

test('what moves nothing is shown at once', () => {
  const newer = list(row('b', 'B'), row('a'));
  expect(keepPlaces(list(row('b'), row('a')), newer)).toBe(newer);
  expect(newcomers(list(row('b'), row('a')), newer)).toBeNull();
  expect(keepPlaces(list(), newer)).toBe(newer);
});

test('an answer whose only change is another order or a row less changes nothing on the screen', () => {
  const [a, b] = [row('a'), row('b')];
  const shown = list(a, b);
  expect(keepPlaces(shown, list(b))).toBe(shown);
  expect(newcomers(shown, list(b))).toBe(0);
});
