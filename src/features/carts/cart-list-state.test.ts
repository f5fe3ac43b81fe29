import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { emptyReason, isFirstRead } from './cart-list-state.ts';

const search = defaultsOf(cartSearch);
const idle: SyncStatus = {
  state: 'idle',
  freshAt: '2026-11-23T12:00:00.000Z',
  progress: null,
  resumesAt: null,
  problem: null,
  unreadable: 0,
  truncatedDays: [],
};
const first: SyncStatus = { ...idle, state: 'first', freshAt: null, progress: { done: 300, total: 10_000 } };

test('before the first read has ended nothing is known to be missing', () => {
  expect(emptyReason({ ...search, q: 'ana' }, first)).toBe('reading');
  expect(isFirstRead({ ...first, state: 'waiting' })).toBe(true);
});

test('a first read that failed is not awaited any longer', () => {
  expect(isFirstRead({ ...first, state: 'failed' })).toBe(false);
});

test('a page behind the end, a narrow filter and an empty store are told apart', () => {
  expect(emptyReason({ ...search, page: 9 }, idle)).toBe('page');
  expect(emptyReason({ ...search, refused: true }, idle)).toBe('match');
  expect(emptyReason(search, idle)).toBe('store');
  expect(emptyReason(search, undefined)).toBe('store');
});

test('no gone cart is good news, unless another filter hides them', () => {
  expect(emptyReason({ ...search, presence: 'gone' }, idle)).toBe('gone');
  expect(emptyReason({ ...search, presence: 'gone', source: ['fb'] }, idle)).toBe('match');
});
