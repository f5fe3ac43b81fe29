import { expect, test } from 'vitest';
import { phoneDigits } from './phone-digits.ts';

test.each([
  ['(11) 98765-4321', '11987654321'],
  ['+55 (11) 98765-4321', '11987654321'],
  ['011 2345-6789', '1123456789'],
  ['55 99123-4567', '55991234567'],
  ['+1 415 555 2671', '14155552671'],
  ['', null],
  ['000', null],
  [null, null],
])('%s → %s', (text, digits) => {
  expect(phoneDigits(text)).toBe(digits);
});
