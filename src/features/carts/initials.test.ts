import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Ana Maria Souza', 'AS'],
  ['ana', 'A'],
  ['  élia   d’Ávila ', 'ÉD'],
  ['🙂 x', '🙂X'],
  ['', ''],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
