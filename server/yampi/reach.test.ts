import { expect, test } from 'vitest';
import { type Reach, reachOf } from '#contract/app/reach.ts';
import { phoneDigits } from './phone-digits.ts';

test.each<[string | null, Reach]>([
  ['(11) 98765-4321', 'whatsapp'],
  ['+55 (11) 98765-4321', 'whatsapp'],
  ['5511987654321', 'whatsapp'],
  ['011 98765-4321', 'whatsapp'],
  ['55 9876-5432', 'whatsapp'],
  ['(11) 2345-6789', 'landline'],
  ['+55 21 3456-7890', 'landline'],
  ['98765-4321', 'landline'],
  ['2345-6789', 'landline'],
  ['+351 912 345 678', 'foreign'],
  ['+1 (212) 555-0100', 'foreign'],
  ['+54 9 11 2345-6789', 'foreign'],
  ['(10) 98765-4321', 'foreign'],
  ['1234567890123456', 'no_phone'],
  ['*****-4321', 'no_phone'],
  ['1234567', 'no_phone'],
  ['não tem', 'no_phone'],
  ['', 'no_phone'],
  [null, 'no_phone'],
])('%j: %s', (written, reach) => {
  const phone = phoneDigits(written);
  expect(reachOf({ anonymized: false, phone, whatsapp: null })).toBe(reach);
});

test('what the customer asked for weighs more than the number', () => {
  const phone = '11987654321';
  expect(reachOf({ anonymized: false, phone, whatsapp: true })).toBe('whatsapp');
  expect(reachOf({ anonymized: false, phone, whatsapp: false })).toBe('refused');
  expect(reachOf({ anonymized: false, phone: null, whatsapp: false })).toBe('refused');
  expect(reachOf({ anonymized: true, phone, whatsapp: false })).toBe('anonymized');
});
