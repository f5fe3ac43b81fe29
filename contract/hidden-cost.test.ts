import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hiddenCost } from './hidden-cost.ts';

it('5 % off by Pix makes 10x "sem juros" of 500.00 a loan at 11.93 % a year', () => {
  const hidden = hiddenCost({ priceCents: 50_000, pixDiscountPercent: 5, parts: 10 });
  expect(hidden).toMatchObject({ pixCents: 47_500, extraCents: 2500 });
  expect(hidden.cost?.yearlyPercent).toBeCloseTo(11.93, 2);
});

it('14.83 % a year if the first part is paid at once', () => {
  const offer = { priceCents: 50_000, pixDiscountPercent: 5, parts: 10, firstPart: 'at_once' } as const;
  expect(hiddenCost(offer).cost?.yearlyPercent).toBeCloseTo(14.83, 2);
});

it('costs nothing without a Pix discount', () => {
  const hidden = hiddenCost({ priceCents: 50_000, pixDiscountPercent: 0, parts: 10 });
  expect(hidden).toEqual({
    pixCents: 50_000,
    extraCents: 0,
    cost: { monthlyPercent: 0, yearlyPercent: 0 },
  });
});

it('has an answer for every price, and more discount costs more', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(0, 1, 1e15), fc.integer({ min: 0, max: 100_000_000 })),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 24 }),
      (priceCents, pixDiscountPercent, parts) => {
        const hidden = hiddenCost({ priceCents, pixDiscountPercent, parts });
        expect(hidden.pixCents + hidden.extraCents).toBe(priceCents);
        const more = hiddenCost({ priceCents, pixDiscountPercent: pixDiscountPercent / 2, parts });
        expect(more.extraCents).toBeLessThanOrEqual(hidden.extraCents);
        expect(hidden.cost?.monthlyPercent ?? 0).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
