import { expect, test } from 'vitest';
import type { SyncStatus } from '#contract/app/sync.ts';
import { isReading, staleVerbs, syncNews } from './sync-words.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
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
const progress = { done: 4300, total: 10_000 };

test('a quiet sync and a short later read make no news', () => {
  expect(syncNews(idle, now)).toBeNull();
  expect(syncNews({ ...idle, state: 'syncing' }, now)).toBeNull();
});

test('the first read tells how far it is, as soon as it knows', () => {
  expect(syncNews({ ...idle, state: 'first' }, now)).toEqual({ kind: 'starting' });
  expect(syncNews({ ...idle, state: 'first', progress }, now)).toEqual({ kind: 'reading', ...progress });
});

test('a waiting read counts down and never below zero', () => {
  const waiting: SyncStatus = { ...idle, state: 'waiting', progress, resumesAt: '2026-11-23T12:00:23.400Z' };
  expect(syncNews(waiting, now)).toEqual({ kind: 'waiting', seconds: 24, ...progress });
  expect(syncNews(waiting, now + 60_000)).toMatchObject({ seconds: null });
});

test('every state but rest and failure is a read under way', () => {
  expect(isReading(idle)).toBe(false);
  expect(isReading({ ...idle, state: 'failed' })).toBe(false);
  expect(isReading({ ...idle, state: 'waiting' })).toBe(true);
});

test('a read that has ended makes everything of ours stale, but never the attempts Yampi was asked for', () => {
  const verbs = staleVerbs(idle, { ...idle, freshAt: '2026-11-23T12:01:00.000Z' });
  expect(verbs).toContain('list');
  expect(verbs).toContain('detail');
  expect(verbs).not.toContain('attempts');
});

test('list and sums follow the progress of any read', () => {
  const first: SyncStatus = { ...idle, state: 'first', freshAt: null, progress };
  expect(staleVerbs(first, { ...first, progress: { done: 4400, total: 10_000 } })).toContain('list');
  const later: SyncStatus = { ...idle, state: 'syncing', progress };
  expect(staleVerbs(later, { ...later, progress: { done: 4400, total: 10_000 } })).toContain('list');
  expect(staleVerbs(later, later)).toEqual([]);
});

test('a read found at work may have begun after the rows were asked for', () => {
  expect(staleVerbs(undefined, { ...idle, state: 'first', freshAt: null })).toContain('list');
  expect(staleVerbs(undefined, idle)).toEqual([]);
});
