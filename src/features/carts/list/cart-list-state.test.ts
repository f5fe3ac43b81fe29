import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { emptyReason, isFirstRead, knownCount } from './cart-list-state.ts';

const search = defaultsOf(cartSearch);
const idle: SyncStatus = {
  state: 'idle',
  freshAt: '2026-11-23T12:00:00.000Z',
  progress: null,
  resumesAt: null,
  problem: null,
  unreadable: 0,
  truncatedDays: [],
  ignoredFilter: null,
};
const first: SyncStatus = { ...idle, state: 'first', freshAt: null, progress: { done: 300, total: 10_000 } };

test('before the first read has ended nothing is known to be missing', () => {
  expect(emptyReason({ ...search, q: 'ana' }, first)).toBe('reading');
  expect(isFirstRead({ ...first, state: 'waiting' })).toBe(true);
});

test('a first read that failed is not awaited any longer', () => {
  expect(isFirstRead({ ...first, state: 'failed' })).toBe(false);
});

test('a store that could not be read is not said to have no carts', () => {
  const failed: SyncStatus = { ...first, state: 'failed', progress: null, problem: 'store_credentials' };
  expect(emptyReason(search, failed)).toBe('unread');
  expect(emptyReason({ ...search, q: 'ana', page: 2 }, failed)).toBe('unread');
  expect(emptyReason(search, { ...idle, state: 'failed' })).toBe('store');
  expect(emptyReason(search, undefined)).toBe('reading');
});

test('none is a count only once the store was read to its end', () => {
  expect(knownCount(0, first)).toBeUndefined();
  expect(knownCount(0, undefined)).toBeUndefined();
  expect(knownCount(3, first)).toBe(3);
  expect(knownCount(0, idle)).toBe(0);
});

test('a page behind the end, a narrow filter and an empty store are told apart', () => {
  expect(emptyReason({ ...search, page: 9 }, idle)).toBe('page');
  expect(emptyReason({ ...search, refused: true }, idle)).toBe('match');
  expect(emptyReason(search, idle)).toBe('store');
});

test('no gone cart is good news, unless another filter hides them', () => {
  expect(emptyReason({ ...search, presence: 'gone' }, idle)).toBe('gone');
  expect(emptyReason({ ...search, presence: 'gone', source: ['fb'] }, idle)).toBe('match');
});
