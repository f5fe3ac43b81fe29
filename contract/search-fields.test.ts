import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cartSearch } from './app/carts.ts';
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

test('a lenient one drops the broken fields and keeps the others', () => {
  const read = z.parse(lenient(cartSearch), { q: '\0', source: ['fb', 'fb'], page: '-1', refused: 'true' });
  expect(read).toMatchObject({ q: '', source: ['fb'], page: 1, refused: true });
});
