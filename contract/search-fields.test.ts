import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cartSearch, pageSizes } from './app/carts.ts';
import { lenient } from './search-fields.ts';

test('a strict reading refuses what no database can hold or nobody can mean', () => {
  for (const broken of [
    { q: 'a\0' },
    { source: 'a\0' },
    { size: '0' },
    { page: 'x' },
    { from: '2026-02-30' },
  ])
    expect(z.safeParse(cartSearch, broken).success).toBe(false);
});

/** What a forgiving reading of an address makes of it. */
function read(address: Record<string, string | string[]>) {
  return z.parse(lenient(cartSearch), address);
}

test('a lenient one drops the broken fields and keeps the others', () => {
  const found = read({ q: '\0', source: ['fb', 'fb'], page: '-1', refused: 'true' });
  expect(found).toMatchObject({ q: '', source: ['fb'], page: 1, refused: true });
});

test('a number is written in plain digits', () => {
  expect(read({ size: '25', page: '0100' })).toMatchObject({ size: 25, page: 100 });
  for (const odd of ['0x10', '1e2', ' 25', '25.0', '+25', '0b11', '', '٢٥', 'Infinity']) {
    expect(read({ size: odd, page: odd })).toMatchObject({ size: 50, page: 1 });
    expect(z.safeParse(cartSearch, { size: odd }).success).toBe(false);
  }
});

test('a page size that nobody can choose is none', () => {
  for (const size of ['1', '7', '26', '99']) {
    expect(read({ size }).size).toBe(50);
    expect(z.safeParse(cartSearch, { size }).success).toBe(false);
  }
  for (const size of pageSizes) expect(read({ size: String(size) }).size).toBe(size);
});

test('what was read before is read again as it is', () => {
  const found = read({ size: '25', page: '3', refused: 'true', step: ['payment'], q: 'ana' });
  expect(z.parse(lenient(cartSearch), found)).toEqual(found);
});

test('one bad value of a list leaves the good ones', () => {
  const long = 'x'.repeat(201);
  expect(read({ step: ['payment', 'nowhere', 'shipping'] }).step).toEqual(['payment', 'shipping']);
  expect(read({ source: ['fb', 'a\0', long, 'google'] }).source).toEqual(['fb', 'google']);
  expect(read({ step: 'nowhere' }).step).toEqual([]);
  expect(read({ source: long }).source).toEqual([]);
});

test('of a list that is too long the first fifty stay, each once', () => {
  const many = Array.from({ length: 60 }, (_, at) => `source-${at}`);
  expect(read({ campaign: ['source-0', ...many] }).campaign).toEqual(many.slice(0, 50));
});

test('a text that is too long is cut, never in the middle of a character', () => {
  expect(read({ q: 'a'.repeat(500) }).q).toBe('a'.repeat(120));
  expect(read({ q: '🛒'.repeat(500) }).q).toBe('🛒'.repeat(120));
  expect(read({ q: `\0${'a'.repeat(500)}` }).q).toBe('');
});

test('a field that is asked for twice where one is meant falls back alone', () => {
  expect(read({ sort: ['highest', 'lowest'], page: ['2', '3'], q: ['a', 'b'], source: 'fb' })).toMatchObject({
    sort: 'newest',
    page: 1,
    q: '',
    source: ['fb'],
  });
});
