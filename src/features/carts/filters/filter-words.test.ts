import { expect, test } from 'vitest';
import { namesInShort } from './filter-words.ts';

const more = (first: string, count: number) => `${first} +${count}`;

test('two names are told, more are counted', () => {
  expect(namesInShort(['facebook'], more)).toBe('facebook');
  expect(namesInShort(['facebook', 'google'], more)).toBe('facebook, google');
  expect(namesInShort(['facebook', 'google', 'fb'], more)).toBe('facebook +2');
});
