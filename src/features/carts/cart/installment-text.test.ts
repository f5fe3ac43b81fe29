import { expect, test } from 'vitest';
import { installmentText, offersOf } from './installment-text.ts';

const row = (installments: number, partCents: number, totalCents: number, withInterest: boolean) => ({
  installments,
  partCents,
  totalCents,
  withInterest,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('the offer is said as a shop says it, interest or not', () => {
  expect(plain(installmentText(row(12, 7_002, 84_018, true)))).toBe('12x de R$ 70,02, total R$ 840,18');
  expect(plain(installmentText(row(3, 3_333, 10_000, false)))).toBe(
    '3x de R$ 33,33 sem juros, total R$ 100,00',
  );
});

test('named are the most parts without interest and the most of all, once', () => {
  const rows = [
    row(1, 100, 100, false),
    row(2, 50, 100, false),
    row(3, 34, 100, false),
    row(4, 26, 104, true),
  ];
  expect(offersOf(rows).map(({ installments }) => installments)).toEqual([3, 4]);
  expect(offersOf(rows.slice(0, 3)).map(({ installments }) => installments)).toEqual([3]);
  expect(offersOf(rows.slice(0, 1))).toEqual([]);
});
