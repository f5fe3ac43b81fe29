import { expect, test } from 'vitest';
import { tagOptions } from './tag-options.ts';

test('a chosen value that no cart carries any more can still be unchosen', () => {
  const facet = [{ value: 'facebook', count: 9 }];
  expect(tagOptions(facet, ['fb', 'facebook'])).toEqual([{ value: 'fb', count: 0 }, ...facet]);
});
