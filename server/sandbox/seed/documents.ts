import type { Random } from './random.ts';

/** Modulo 11 as the Receita Federal defines it: 0 for a rest below 2, else 11 minus the rest. */
function checkDigit(digits: string, weights: readonly number[]): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const rest = sum % 11;
  return String(rest < 2 ? 0 : 11 - rest);
}

const cpfFirst = [10, 9, 8, 7, 6, 5, 4, 3, 2];
const cpfSecond = [11, ...cpfFirst];
const cnpjFirst = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const cnpjSecond = [6, ...cnpjFirst];

function withCheckDigits(base: string, first: readonly number[], second: readonly number[]): string {
  const one = base + checkDigit(base, first);
  return one + checkDigit(one, second);
}

/** A person's tax number, 11 digits, with right check digits. */
export function makeCpf(random: Random): string {
  const base = String(random.int(10_000_000, 999_999_999)).padStart(9, '0');
  return withCheckDigits(base, cpfFirst, cpfSecond);
}

/** A company's tax number, 14 digits, head office (0001). */
export function makeCnpj(random: Random): string {
  const base = `${String(random.int(1_000_000, 59_999_999)).padStart(8, '0')}0001`;
  return withCheckDigits(base, cnpjFirst, cnpjSecond);
}
