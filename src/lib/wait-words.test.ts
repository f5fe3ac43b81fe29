import { expect, test } from 'vitest';
import { waitWords } from './wait-words.ts';

test.each([
  [0, '1 s'],
  [0.2, '1 s'],
  [59, '59 s'],
  [60, '1 min'],
  [61, '2 min'],
  [900, '15 min'],
])('%s s are %s', (seconds, words) => {
  expect(waitWords(seconds)).toBe(words);
});
