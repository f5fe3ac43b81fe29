import { expect, test } from 'vitest';
import { formatCents } from './money.ts';

test.each([
  [128_470, 'R$ 1.284,70'],
  [0, 'R$ 0,00'],
  [5, 'R$ 0,05'],
  [-1_990, '-R$ 19,90'],
  [41_290_310, 'R$ 412.903,10'],
  [null, '—'],
])('%s cents read %s', (cents, text) => {
  expect(formatCents(cents).replaceAll('\u00a0', ' ')).toBe(text);
});
