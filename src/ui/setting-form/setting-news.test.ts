import { expect, test } from 'vitest';
import { answerOfReading, newsOf } from './setting-news.ts';

const before = { tax: 5, days: 3 };
const sent = { base: 'old', value: { tax: 7, days: 3 } };

test.each([
  ['what was sent', { base: 'new', value: sent.value }, 'saved', []],
  ['what stood there before', { base: 'old', value: before }, 'not_saved', ['tax']],
  ['something else', { base: 'odd', value: { tax: 6, days: 3 } }, 'saved_with_differences', ['tax']],
] as const)('a later reading that finds %s', (_what, current, outcome, differences) => {
  expect(answerOfReading(sent, current)).toEqual({ outcome, current, differences });
});

test('news say what changed, what differs, and that nobody knows', () => {
  const current = { base: 'new', value: { tax: 7, days: 3 } };
  expect(newsOf({ outcome: 'saved', current, differences: [] }, sent, before)).toEqual({
    kind: 'saved',
    changed: ['tax'],
    current: current.value,
  });
  const rounded = { base: 'new', value: { tax: 6, days: 3 } };
  const odd = { outcome: 'saved_with_differences', current: rounded, differences: ['tax'] } as const;
  expect(newsOf({ ...odd, differences: ['tax'] }, sent, before)).toEqual({
    kind: 'differences',
    differences: ['tax'],
    sent: sent.value,
    current: rounded.value,
  });
  expect(newsOf({ outcome: 'unknown', current: null, differences: [] }, sent, before)).toEqual({
    kind: 'unknown',
    sent,
  });
});
