import { expect, test } from 'vitest';
import { formatCents } from './money.ts';

test.each([
  [128_470, 'R$ 1.284,70', 'R$1,284.70'],
  [0, 'R$ 0,00', 'R$0.00'],
  [5, 'R$ 0,05', 'R$0.05'],
  [-1_990, '-R$ 19,90', '-R$19.90'],
  [41_290_310, 'R$ 412.903,10', 'R$412,903.10'],
  [null, '—', '—'],
])('%s cents read %s, in English %s', (cents, portuguese, english) => {
  expect(formatCents(cents, 'pt-BR').replaceAll('\u00a0', ' ')).toBe(portuguese);
  expect(formatCents(cents, 'en')).toBe(english);
});
