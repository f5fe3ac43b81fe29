import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cartSearch } from '#contract/app/carts.ts';
import { testDatabase } from '../../test/test-database.ts';
import { listCarts } from './list-carts.ts';
import { sampleRecord } from './sample-records.ts';
import { containing, searchTerms } from './search-terms.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();

describe('searchTerms', () => {
  test.each([
    ['', []],
    ['  joão   silva ', [['joão'], ['silva']]],
    ['(11) 2345-6789', [['1123456789']]],
    ['+55 11 2345-6789', [['1123456789']]],
    ['551123456789', [['1123456789']]],
    ['011 2345 6789', [['1123456789']]],
    ['11 98765-4321', [['11987654321', '1187654321']]],
    ['11 8765-4321', [['1187654321', '11987654321']]],
    ['98765-4321', [['987654321', '87654321']]],
    ['91234-5678', [['912345678']]],
    ['+55 11 98', [['551198', '1198']]],
    ['55 99123-4567', [['55991234567', '5591234567', '991234567', '91234567']]],
    ['ana 98765-4321', [['ana'], ['987654321', '87654321']]],
    ['joão +55 11', [['joão'], ['5511', '11']]],
    ['ana (11) 2345 6789 lima', [['ana'], ['1123456789'], ['lima']]],
    ['jo\u200bão\u00a0silva\ufeff', [['joão'], ['silva']]],
    ['\u200b', []],
    ['ana.1998@example.com', [['ana.1998@example.com']]],
    ['0', [['0']]],
    ['-', [['-']]],
    ['50%', [['50%']]],
  ])('%s', (q, terms) => {
    expect(searchTerms(q)).toEqual(terms);
  });
});

test('wildcards of LIKE are plain characters', () => {
  expect(containing('a%b_c\\')).toBe('%a\\%b\\_c\\\\%');
});

test('repeated words count once, and so many words nobody has', () => {
  expect(searchTerms('ana ana')).toEqual([['ana']]);
  expect(searchTerms('a b c d e f g h i j')).toHaveLength(8);
});

describe('a phone is found in any spelling', () => {
  const store = `phones-${process.pid}`;
  const now = new Date('2026-11-23T10:00:00Z');
  // One as it is written today, one as before the ninth digit, and one that is neither.
  const phones = ['31989583221', '3189583221', '3132123221'];
  beforeAll(() =>
    storeListedCarts(
      db,
      store,
      phones.map((phone, n) => sampleRecord(n + 1, { phone })),
      now,
    ),
  );

  test.each([
    '(31) 98958-3221',
    '(31) 98958\u20133221',
    '31 98958\u20143221',
    '31 98958\u22123221',
    '31\u00a098958\u20113221',
    '31/98958.3221',
    'tel:+5531989583221',
    'TEL:+55-31-98958-3221',
    '+55 (31) 8958-3221',
    '(+55) 31 98958 3221',
    '+55 031 98958-3221',
    '3189583221',
    '98958-3221',
    '8958 3221',
    '\u200b(31) 98958-3221\u200b',
    '\u202a+55 31 98958-3221\u202c',
  ])('%j', async (q) => {
    const { rows } = await listCarts(db, store, z.parse(cartSearch, { q }), now);
    expect(rows.map(({ phone }) => phone).sort()).toEqual(['3189583221', '31989583221']);
  });
});
