import { expect, test } from 'vitest';
import { looksPersonal, mergePrivate, splitPrivate } from './private-search.ts';

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

test('an e-mail leaves the address and everything else stays', () => {
  expect(splitPrivate('/loja/carts?source=fb&q=maria%40example.com&source=google#x')).toEqual({
    href: '/loja/carts?source=fb&source=google#x',
    hidden: 'maria@example.com',
  });
  expect(splitPrivate('/loja/carts?q=11987654321')).toEqual({ href: '/loja/carts', hidden: '11987654321' });
});

test('what was split is put together again', () => {
  const { href, hidden } = splitPrivate('/loja/carts?q=maria%40example.com&page=2');
  expect(new URLSearchParams(mergePrivate(href, hidden).split('?')[1]).get('q')).toBe('maria@example.com');
  expect(mergePrivate('/loja/carts?page=2', undefined)).toBe('/loja/carts?page=2');
});
