import { expect, test } from 'vitest';
import { formatPhone } from './phone.ts';

test.each([
  ['11987654321', '(11) 98765-4321'],
  ['+55 11 98765-4321', '(11) 98765-4321'],
  ['5511987654321', '(11) 98765-4321'],
  ['1132654321', '(11) 3265-4321'],
  // An area code of 55 is Santa Maria, not the country.
  ['55987654321', '(55) 98765-4321'],
  ['(11) 9••••-4417', '(11) 9••••-4417'],
  ['+1 212 555 0100 99', '+1 212 555 0100 99'],
  ['4321', '4321'],
  ['', ''],
])('%s reads %s', (phone, text) => {
  expect(formatPhone(phone)).toBe(text);
});
