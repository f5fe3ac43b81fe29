import { expect, test } from 'vitest';
import { base32, matchingStep, newTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';

// RFC 6238, appendix B: the last six of its eight digits.
const secret = base32(Buffer.from('12345678901234567890'));

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s the code is %s', (seconds, code) => {
  expect(totpCode(secret, totpStep(new Date(seconds * 1000)))).toBe(code);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648 spells %j as %s', (text, spelled) => {
  expect(base32(Buffer.from(text))).toBe(spelled);
});

test('the current step and the one before pass, no other', () => {
  const at = new Date('2026-11-20T12:00:00Z');
  const now = totpStep(at);
  const passes = [-2, -1, 0, 1].filter((by) => matchingStep(secret, totpCode(secret, now + by), at) !== null);
  expect(passes).toEqual([-1, 0]);
});

test('a secret has 160 bits, and no two are the same', () => {
  const secrets = Array.from({ length: 100 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(100);
  expect(secrets.every((one) => /^[A-Z2-7]{32}$/.test(one))).toBe(true);
});

test('the address for the QR code names the person', () => {
  expect(totpUri('ABC', 'ana@example.com')).toBe(
    'otpauth://totp/Resgate:ana%40example.com?secret=ABC&issuer=Resgate',
  );
});
