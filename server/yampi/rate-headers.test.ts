import { describe, expect, test } from 'vitest';
import { toldQuota, toldWait } from './rate-headers.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('the wait a 429 asks for', () => {
  test.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0' }, 1_000],
    [{ 'retry-after': '1e9' }, null],
    [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 1_000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
    [{ 'x-ratelimit-reset': '20' }, null],
    [{ 'retry-after': '5', 'x-ratelimit-reset': String(now / 1000 + 20) }, 5_000],
  ])('%j', (headers, wait) => {
    expect(toldWait(headers, now)).toBe(wait);
  });
});

test('counts that are no counts tell nothing', () => {
  expect(toldQuota({ 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '-1' })).toEqual({
    limit: 60,
    remaining: null,
  });
  expect(toldQuota({ 'x-ratelimit-limit': ['30', '60'] })).toEqual({ limit: 30, remaining: null });
});
