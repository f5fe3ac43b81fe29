import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakEvenDiscount } from './break-even-discount.ts';
import { merchantNet, pixNet } from './merchant-net.ts';

const fees = {
  feeModel: 'single_rate',
  cardOncePercent: 3,
  cardFrom2Percent: 3,
  cardFrom7Percent: 3,
  anticipationPercent: 1,
} as const;

it('a card that leaves 91.00 of 100.00 equals 9 % off by a Pix without a fee, and 8.08 % by one of 1 %', () => {
  const cardNetCents = merchantNet(10_000, 6, fees);
  expect(breakEvenDiscount({ priceCents: 10_000, cardNetCents, pixPercent: 0 })).toBeCloseTo(9, 10);
  expect(breakEvenDiscount({ priceCents: 10_000, cardNetCents, pixPercent: 1 })).toBeCloseTo(8.0808, 4);
});

it('is below zero where the shopper pays more interest than the fees are', () => {
  expect(breakEvenDiscount({ priceCents: 10_000, cardNetCents: 10_400, pixPercent: 1 })).toBeLessThan(0);
});

it.each([
  [0, 1],
  [10_000, 100],
])('there is none for a price of %d and a Pix fee of %d %%', (priceCents, pixPercent) => {
  expect(breakEvenDiscount({ priceCents, cardNetCents: 0, pixPercent })).toBeNull();
});

it('with that discount a Pix leaves the same, to the cent', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(1, 100_000_000), fc.integer({ min: 1, max: 10_000_000 })),
      fc.integer({ min: 1, max: 24 }),
      fc.double({ min: 0, max: 20, noNaN: true }),
      (priceCents, parts, pixPercent) => {
        const cardNetCents = merchantNet(priceCents, parts, fees);
        const discount = breakEvenDiscount({ priceCents, cardNetCents, pixPercent }) ?? Number.NaN;
        const byPix = pixNet(priceCents * (1 - discount / 100), pixPercent);
        expect(Math.abs(byPix - cardNetCents)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
