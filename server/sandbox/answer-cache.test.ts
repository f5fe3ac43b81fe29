import { expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

const MINUTE = 60_000;

it('keeps an answer for half an hour', () => {
  const cache = createAnswerCache(30);
  cache.put('url', 'body', 0);
  expect(cache.get('url', 30 * MINUTE - 1)).toBe('body');
  expect(cache.get('url', 30 * MINUTE)).toBeUndefined();
  expect(cache.get('other', 0)).toBeUndefined();
});

it('keeps nothing when answers live for no minute', () => {
  const cache = createAnswerCache(0);
  cache.put('url', 'body', 0);
  expect(cache.get('url', 0)).toBeUndefined();
});

it('lets the oldest go when it is full', () => {
  const cache = createAnswerCache(30);
  cache.put('first', 'x'.repeat(9_000_000), 0);
  cache.put('second', 'x'.repeat(9_000_000), 1);
  expect(cache.get('first', 2)).toBeUndefined();
  expect(cache.get('second', 2)).toHaveLength(9_000_000);
});

it('takes a new answer for an old one without counting it twice', () => {
  const cache = createAnswerCache(30);
  for (let round = 0; round < 5; round++) cache.put('url', 'x'.repeat(6_000_000), round);
  expect(cache.get('url', 5)).toHaveLength(6_000_000);
});
