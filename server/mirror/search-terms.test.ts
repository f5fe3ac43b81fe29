import { describe, expect, test } from 'vitest';
import { containing, searchTerms } from './search-terms.ts';

describe('searchTerms', () => {
  test.each([
    ['', []],
    ['  joão   silva ', [['joão'], ['silva']]],
    ['(11) 98765-4321', [['11987654321']]],
    ['+55 11 98765-4321', [['11987654321']]],
    ['5511987654321', [['11987654321']]],
    ['011 98765 4321', [['11987654321']]],
    ['11987654321', [['11987654321']]],
    ['98765-4321', [['987654321']]],
    ['+55 11 98', [['551198', '1198']]],
    ['55 99123-4567', [['55991234567', '991234567']]],
    ['ana 98765-4321', [['ana'], ['987654321']]],
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
