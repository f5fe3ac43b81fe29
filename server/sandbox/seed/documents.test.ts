import { expect, test } from 'vitest';
import { makeCnpj, makeCpf } from './documents.ts';
import { createRandom } from './random.ts';

/** Chance that draws this very number. */
const draws = (number: number) => ({ ...createRandom(1), int: () => number });

test.each(['52998224725', '11144477735', '12345678909', '00000000191'])('%s has its check digits', (cpf) => {
  expect(makeCpf(draws(Number(cpf.slice(0, 9))))).toBe(cpf);
});

test.each(['11222333000181', '11444777000161', '00000000000191'])('%s has its check digits', (cnpj) => {
  expect(makeCnpj(draws(Number(cnpj.slice(0, 8))))).toBe(cnpj);
});

test('every seed makes documents of its own, in bare digits', () => {
  const random = createRandom(7);
  const made = Array.from({ length: 2000 }, () => [makeCpf(random), makeCnpj(random)]);
  expect(made.every(([cpf = '', cnpj = '']) => /^\d{11}$/.test(cpf) && /^\d{12}\d\d$/.test(cnpj))).toBe(true);
  expect(new Set(made.flat()).size).toBe(4000);
});
