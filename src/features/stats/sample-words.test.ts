import { expect, test } from 'vitest';
import type { SyncStatus } from '#contract/app/sync.ts';
import { sampleOf } from './sample-words.ts';

const idle: SyncStatus = {
  state: 'idle',
  freshAt: '2026-11-23T11:58:00.000Z',
  progress: null,
  resumesAt: null,
  problem: null,
  unreadable: 0,
  truncatedDays: [],
  ignoredFilter: null,
};

test('all of them, some of them, none yet', () => {
  expect(sampleOf({ read: 80, told: 80 }, idle)).toEqual({ kind: 'all', read: 80, told: 80 });
  expect(sampleOf({ read: 80, told: 100 }, idle)).toMatchObject({
    kind: 'part',
    missing: 20,
    isGrowing: false,
  });
  expect(sampleOf({ read: 0, told: null }, { ...idle, state: 'never' })).toEqual({ kind: 'unread' });
  expect(sampleOf({ read: 12, told: null }, { ...idle, state: 'first' })).toEqual({ kind: 'some', read: 12 });
});

test('more read than told is nothing missing, and a first read still grows', () => {
  expect(sampleOf({ read: 90, told: 80 }, idle)).toEqual({ kind: 'all', read: 90, told: 90 });
  const first: SyncStatus = { ...idle, state: 'first', progress: { done: 4, total: 9 } };
  expect(sampleOf({ read: 4, told: 4 }, first)).toMatchObject({ kind: 'part', missing: 0, isGrowing: true });
});
