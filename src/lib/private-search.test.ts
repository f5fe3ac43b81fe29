import { expect, test } from 'vitest';
import { dropPrivate, looksPersonal, mergePrivate, splitPrivate } from './private-search.ts';

test.each(['maria@example.com', 'maria@', '11987654321', '(11) 9876', '11.98', '123.456.789-09'])(
  '%s is personal from five digits or an @ on',
  (text) => {
    expect(looksPersonal(text)).toBe(text !== '11.98');
  },
);

test('a name stays in the address, letter by letter', () => {
  const href = '/loja/carts?q=jo%C3%A3o%20s%C3%A1&page=2#x';
  expect(splitPrivate(href)).toEqual({ href, hidden: undefined });
});

test('an e-mail leaves the address, which says so, and everything else stays', () => {
  expect(splitPrivate('/loja/carts?source=fb&q=maria%40example.com&source=google#x')).toEqual({
    href: '/loja/carts?source=fb&source=google&hidden=q#x',
    hidden: 'maria@example.com',
  });
  expect(splitPrivate('/loja/carts?q=11987654321')).toEqual({
    href: '/loja/carts?hidden=q',
    hidden: '11987654321',
  });
});

test('what was split is put together again', () => {
  const { href, hidden } = splitPrivate('/loja/carts?q=maria%40example.com&page=2');
  expect(mergePrivate(href, hidden)).toBe('/loja/carts?page=2&q=maria%40example.com');
  expect(mergePrivate('/loja/carts?page=2', undefined)).toBe('/loja/carts?page=2');
});

test('a link copied from such a page opens without the text', () => {
  expect(mergePrivate('/loja/carts?page=2&hidden=q', undefined)).toBe('/loja/carts?page=2');
  expect(dropPrivate('/loja/carts?page=2&q=maria%40example.com')).toBe('/loja/carts?page=2');
  expect(dropPrivate('/loja/carts?q=jo%C3%A3o')).toBe('/loja/carts?q=jo%C3%A3o');
});
