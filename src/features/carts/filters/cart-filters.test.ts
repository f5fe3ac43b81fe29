import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { activeFilters, changeSearch, isNarrowed, withoutFilter, withoutFilters } from './cart-filters.ts';

const plain = defaultsOf(cartSearch);
const busy = {
  ...plain,
  q: 'ana',
  range: 'custom' as const,
  from: '2026-11-01',
  source: ['facebook'],
  refused: true,
  sort: 'highest' as const,
  size: 25,
  page: 4,
  at: 'k4',
};

test('an untouched search has no active filter and is not narrowed', () => {
  expect(activeFilters(plain)).toEqual([]);
  expect(isNarrowed(plain)).toBe(false);
});

test('active filters are named in the order of the bar', () => {
  expect(activeFilters(busy)).toEqual(['period', 'source', 'refused']);
});

test('text alone narrows, blanks do not', () => {
  expect(isNarrowed({ ...plain, q: 'ana' })).toBe(true);
  expect(isNarrowed({ ...plain, q: '  ' })).toBe(false);
});

test('a changed filter goes back to page one', () => {
  expect(changeSearch(busy, { refused: false })).toMatchObject({ refused: false, page: 1, at: '', q: 'ana' });
});

test('removing the period removes its days too and leaves the other filters', () => {
  const left = withoutFilter(busy, 'period');
  expect(left).toMatchObject({ range: 'all', source: ['facebook'], page: 1, at: '' });
  expect([left.from, left.to]).toEqual([undefined, undefined]);
});

test('clearing everything keeps order and page size', () => {
  expect(withoutFilters(busy)).toEqual({ ...plain, sort: 'highest', size: 25 });
});
