import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { newPassword } from '#contract/app/session.ts';
import { passwordWords } from './password-words.ts';

test.each([
  ['', { kind: 'empty' }],
  ['abc', { kind: 'short', count: 12 }],
  ['a'.repeat(14), { kind: 'short', count: 1 }],
  ['a'.repeat(15), { kind: 'enough', count: 15 }],
  ['ação é fé só já', { kind: 'enough', count: 15 }],
  ['a'.repeat(128), { kind: 'enough', count: 128 }],
  ['a'.repeat(130), { kind: 'long', count: 2 }],
])('%s', (password, words) => {
  expect(passwordWords(password)).toEqual(words);
});

test('the meter says enough exactly where the contract takes it', () => {
  for (const length of [1, 14, 15, 16, 127, 128, 129]) {
    const password = 'á'.repeat(length);
    expect(passwordWords(password).kind === 'enough').toBe(z.safeParse(newPassword, password).success);
  }
});
