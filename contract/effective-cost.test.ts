import fc from 'fast-check';
import { expect, it } from 'vitest';
import { effectiveCost, yearlyPercent } from './effective-cost.ts';

it.each([
  [500, 10, 50, 0, 0, 0],
  [475, 10, 50, 0.9436, 11.93, 14.83],
  [500, 12, 49.9, 2.8894, 40.75, 50.45],
  [1000, 12, 100.46, 2.9997, 42.57, 52.81],
  [100, 6, 18, 2.2442, 30.52, 45.69],
  [500, 2, 257.5, 1.9934, 26.73, 105.49],
])('%d in %d parts of %d costs %d %% a month', (cash, parts, part, monthly, yearly, atOnce) => {
  const loan = { cashCents: cash * 100, totalCents: Math.round(part * parts * 100), parts };
  const cost = effectiveCost(loan);
  expect(cost?.monthlyPercent).toBeCloseTo(monthly, 4);
  expect(cost?.yearlyPercent).toBeCloseTo(yearly, 2);
  expect(effectiveCost({ ...loan, firstPart: 'at_once' })?.yearlyPercent).toBeCloseTo(atOnce, 2);
});

it.each([
  ['one part, whatever it costs', { cashCents: 100, totalCents: 150, parts: 1 }],
  ['parts below the cash price', { cashCents: 100, totalCents: 90, parts: 3 }],
  ['nothing bought', { cashCents: 0, totalCents: 0, parts: 12 }],
])('%s: no cost', (_what, loan) => {
  expect(effectiveCost(loan)).toEqual({ monthlyPercent: 0, yearlyPercent: 0 });
});

it.each([
  ['something for nothing', { cashCents: 0, totalCents: 100, parts: 2 }],
  [
    'a first part that is the cash price already',
    { cashCents: 100, totalCents: 200, parts: 2, firstPart: 'at_once' as const },
  ],
])('%s has no rate', (_what, loan) => expect(effectiveCost(loan)).toBeNull());

it('2.99 % a month is 42.41 % a year', () => expect(yearlyPercent(2.99)).toBeCloseTo(42.41, 2));

const amount = fc.oneof(fc.constantFrom(0, 1, 1e15, 1e300), fc.integer({ min: 1, max: 100_000_000 }));
const parts = fc.integer({ min: 1, max: 99 });
const firstPart = fc.constantFrom('after_a_month' as const, 'at_once' as const);

it('is no NaN and not negative, grows with the total and falls with the cash price', () => {
  const monthly = (loan: Parameters<typeof effectiveCost>[0]) =>
    effectiveCost(loan)?.monthlyPercent ?? Number.POSITIVE_INFINITY;
  fc.assert(
    fc.property(amount, amount, amount, parts, firstPart, (cashCents, totalCents, more, parts, firstPart) => {
      const loan = { cashCents, totalCents, parts, firstPart };
      const rate = monthly(loan);
      expect(rate).toBeGreaterThanOrEqual(0);
      const slip = 1e-9 * (1 + (Number.isFinite(rate) ? rate : 0));
      expect(monthly({ ...loan, totalCents: totalCents + more })).toBeGreaterThanOrEqual(rate - slip);
      expect(monthly({ ...loan, cashCents: cashCents + more })).toBeLessThanOrEqual(rate + slip);
    }),
  );
});

it('the parts, discounted month by month at its rate, are worth the cash price', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 10_000_000 }),
      fc.integer({ min: 2, max: 36 }),
      fc.integer({ min: 1, max: 100 }),
      firstPart,
      (cashCents, parts, extraPercent, firstPart) => {
        const totalCents = Math.ceil(cashCents * (1 + extraPercent / 100));
        const cost = effectiveCost({ cashCents, totalCents, parts, firstPart });
        if (cost === null) return;
        const first = firstPart === 'at_once' ? 0 : 1;
        let worth = 0;
        for (let part = 0; part < parts; part++)
          worth += totalCents / parts / (1 + cost.monthlyPercent / 100) ** (part + first);
        expect(worth / cashCents).toBeCloseTo(1, 9);
      },
    ),
  );
});
