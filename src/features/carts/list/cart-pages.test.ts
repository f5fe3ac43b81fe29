import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { nextPage, previousPage, rowsShown, searchAfterMove } from './cart-pages.ts';

const first = defaultsOf(cartSearch);
const second = { ...first, page: 2, at: 'a' };
const third = { ...first, page: 3, at: 'b' };
const list = { rows: [], next: 'n', previous: 'p' };

test('rows are numbered through the whole list', () => {
  expect(rowsShown(first, 50)).toEqual({ first: 1, last: 50 });
  expect(rowsShown(third, 7)).toEqual({ first: 101, last: 107 });
  expect(rowsShown(first, 0)).toBeNull();
});

test('the next page starts at the answer’s position and ends with the list', () => {
  expect(nextPage(first, list)).toEqual({ ...first, page: 2, at: 'n' });
  expect(nextPage(first, { ...list, next: null })).toBeNull();
});

test('the page before page two is read from the top', () => {
  expect(previousPage(third, list)).toEqual({ ...first, page: 2, at: 'p' });
  expect(previousPage(second, list)).toEqual(first);
  expect(previousPage(first, list)).toBeNull();
});

test('a page that lost its earlier position is found by its number', () => {
  expect(previousPage(third, { ...list, previous: null })).toEqual({ ...first, page: 2, at: '' });
});

test('moving inside a page keeps the list where it is', () => {
  expect(searchAfterMove(second, list, 60, 1)).toBe(second);
  expect(searchAfterMove(second, list, null, 1)).toBe(second);
});

test('moving over the border takes the list along', () => {
  expect(searchAfterMove(second, list, 100, 1)).toEqual({ ...first, page: 3, at: 'n' });
  expect(searchAfterMove(second, list, 51, -1)).toEqual(first);
  expect(searchAfterMove(second, undefined, 100, 1)).toEqual({ ...first, page: 3, at: '' });
});

test('a cart opened from elsewhere brings the list to its page', () => {
  expect(searchAfterMove(first, list, 220, 1)).toEqual({ ...first, page: 5, at: '' });
});
