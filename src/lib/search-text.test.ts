import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

test('what looks like a number stays text', () => {
  expect(parseSearch('?q=11999999999&page=2')).toEqual({ q: '11999999999', page: '2' });
  expect(parseSearch('?q=1e5&x=true')).toEqual({ q: '1e5', x: 'true' });
});

test('a repeated key is a list', () => {
  expect(parseSearch('?source=facebook&source=fb&step=payment')).toEqual({
    source: ['facebook', 'fb'],
    step: 'payment',
  });
});

test('a broken escape does not throw', () => {
  expect(parseSearch('?q=%E0%A4%A')).toHaveProperty('q');
});

test('nothing is written for empty values', () => {
  expect(stringifySearch({ q: '', source: [], page: undefined, at: null })).toBe('');
  expect(stringifySearch({ q: 'joão & co', source: ['a', 'b'], refused: true, page: 2 })).toBe(
    '?q=jo%C3%A3o+%26+co&source=a&source=b&refused=true&page=2',
  );
});

test('what was written is read back', () => {
  const search = { q: 'a=b&c+d', source: ['(none)', 'fb é'] };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});
