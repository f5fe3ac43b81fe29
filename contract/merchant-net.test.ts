import fc from 'fast-check';
import { expect, it } from 'vitest';
import { billetNet, type CardFees, cardFeePercent, merchantNet, pixNet } from './merchant-net.ts';

const fees: CardFees = {
  feeModel: 'single_rate',
  cardOncePercent: 2,
  cardFrom2Percent: 3,
  cardFrom7Percent: 4,
  anticipationPercent: 1,
};

it('100 at 3 % and 1 % a part, in 6: 91.00', () => expect(merchantNet(10_000, 6, fees)).toBe(9100));

it('with interest by the month each part waits its own months', () => {
  const byMonth = { ...fees, feeModel: 'monthly_interest' } as const;
  expect(merchantNet(10_000, 6, byMonth)).toBe(9361); // 97.00 less 3.5 % of it is 93.605
  let parts = 0;
  for (let month = 1; month <= 6; month++) parts += ((10_000 * 0.97) / 6) * (1 - 0.01 * month);
  expect(merchantNet(10_000, 6, byMonth)).toBe(Math.round(parts + 1e-9));
});

it.each([
  [1, 2],
  [2, 3],
  [6, 3],
  [7, 4],
  [24, 4],
])('%d parts pay %d %%', (parts, percent) => expect(cardFeePercent(fees, parts)).toBe(percent));

it('Pix takes a share, a boleto an amount', () => {
  expect(pixNet(9500, 0.99)).toBe(9406); // 94.0595
  expect(billetNet(9500, 349)).toBe(9151);
});

it('fees beyond the price leave less than nothing', () => {
  expect(merchantNet(10_000, 12, { ...fees, anticipationPercent: 20 })).toBe(-14_400);
  expect(billetNet(100, 349)).toBe(-249);
});

const price = fc.oneof(fc.constantFrom(0, 1, 1e15), fc.integer({ min: 0, max: 100_000_000 }));

it('is a whole number of cents for every price, more for a higher one, and never above it', () => {
  fc.assert(
    fc.property(
      price,
      price,
      fc.integer({ min: 1, max: 24 }),
      fc.record({
        feeModel: fc.constantFrom('single_rate' as const, 'monthly_interest' as const),
        cardOncePercent: fc.double({ min: 0, max: 20, noNaN: true }),
        cardFrom2Percent: fc.double({ min: 0, max: 20, noNaN: true }),
        cardFrom7Percent: fc.double({ min: 0, max: 20, noNaN: true }),
        anticipationPercent: fc.double({ min: 0, max: 3, noNaN: true }),
      }),
      (one, more, parts, anyFees) => {
        const net = merchantNet(one, parts, anyFees);
        expect(Number.isInteger(net)).toBe(true);
        expect(net).toBeLessThanOrEqual(one);
        expect(merchantNet(one + more, parts, anyFees)).toBeGreaterThanOrEqual(net);
      },
    ),
  );
});
