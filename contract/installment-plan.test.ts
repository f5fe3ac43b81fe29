import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanRow, type PlanTerms, planInstallments, roundHalfAway } from './installment-plan.ts';

const row = (installments: number, taxPercent = 0, discountPercent = 0): PlanRow => ({
  installments,
  taxPercent,
  discountPercent,
});

/** `[parts, part, total]` in reais of each kept row. */
function plan(reais: number, rows: PlanRow[], { free = 0, min = 0 } = {}) {
  const terms = { amountCents: Math.round(reais * 100), minPartCents: min * 100, freeUpTo: free };
  return planInstallments(rows, terms).map((kept) => [
    kept.installments,
    kept.partCents / 100,
    kept.totalCents / 100,
  ]);
}

describe('the worked examples', () => {
  it('500 at once', () => {
    expect(plan(500, [row(1)])).toEqual([[1, 500, 500]]);
  });

  it('200 in 1 to 3 parts without interest', () => {
    expect(plan(200, [row(1), row(2), row(3)], { min: 15 })).toEqual([
      [1, 200, 200],
      [2, 100, 200],
      [3, 66.67, 200],
    ]);
  });

  it('1000 at 2.99 % a month, free up to 1', () => {
    const rows = [2, 3, 6, 12].map((parts) => row(parts, 2.99));
    expect(plan(1000, rows, { free: 1 })).toEqual([
      [2, 522.54, 1045.07],
      [3, 353.46, 1060.39],
      [6, 184.54, 1107.22],
      [12, 100.4, 1204.83],
    ]);
  });

  it('the limit without interest is inclusive', () => {
    const rows = [1, 2, 3, 4].map((parts) => row(parts, 2.99));
    expect(plan(1000, rows, { free: 3 }).slice(2)).toEqual([
      [3, 333.33, 1000],
      [4, 268.96, 1075.85],
    ]);
  });

  it('718.20 at 2.5 % in up to 12, free up to 6', () => {
    const rows = Array.from({ length: 12 }, (_, at) => row(at + 1, 2.5));
    const kept = plan(718.2, rows, { free: 6, min: 20 });
    expect([kept[5], kept[6], kept[11]]).toEqual([
      [6, 119.7, 718.2],
      [7, 113.11, 791.79],
      [12, 70.02, 840.18],
    ]);
  });

  it('5 % off 299.90: half a cent goes up on both sides, so the discount is one cent over', () => {
    const [kept] = planInstallments([row(1, 0, 5)], { amountCents: 29_990, minPartCents: 0, freeUpTo: 1 });
    expect(kept).toMatchObject({ partCents: 29_990, totalCents: 28_491, discountCents: 1500 });
    expect(kept?.taxCents).toBeCloseTo(-1499.5, 6);
  });

  it('100 with a discount at once and parts of at least 30', () => {
    const rows = [row(1, 0, 10), row(2, 1.5), row(3, 3), row(4, 3)];
    expect(plan(100, rows, { min: 30 })).toEqual([
      [1, 100, 90],
      [2, 51.13, 102.26],
      [3, 35.35, 106.06],
    ]);
  });

  it('50 in parts of at least 30 is 1x only', () => {
    expect(plan(50, [row(1), row(2)], { min: 30 })).toEqual([[1, 50, 50]]);
  });

  it('free up to 0: even 1x carries interest', () => {
    expect(plan(100, [row(1, 1.5)])).toEqual([[1, 101.5, 101.5]]);
  });
});

it('the minimum is compared with the part before rounding and before the discount', () => {
  const terms = { amountCents: 10_000, freeUpTo: 3 };
  expect(planInstallments([row(3)], { ...terms, minPartCents: 3333 })).toHaveLength(1);
  expect(planInstallments([row(3)], { ...terms, minPartCents: 3334 })).toHaveLength(0);
  expect(planInstallments([row(2, 0, 50)], { ...terms, minPartCents: 5000 })).toHaveLength(1);
});

it.each([
  [28_490.5, 28_491],
  [28_490.499999999996, 28_491],
  [28_490.49, 28_490],
  [-1499.5, -1500],
  [0.5, 1],
  [-0.2, 0],
  [0, 0],
])('rounds %d to %d', (number, rounded) => expect(roundHalfAway(number)).toBe(rounded));

const percent = fc.integer({ min: 0, max: 2000 }).map((number) => number / 100);
const anyRow = fc.record({
  installments: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 24 })),
  taxPercent: percent,
  discountPercent: percent,
});
const terms = fc.record({
  // As often near the smallest part as far above it.
  amountCents: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 100_000_000 })),
  minPartCents: fc.integer({ min: 0, max: 50_000 }),
  freeUpTo: fc.integer({ min: 0, max: 24 }),
});

// What doubles may lose on a hundred million cents.
const slip = 0.001;

/** Month by month, unlike the formula: what each of equal parts is worth today adds up to the amount. */
function exactPart(row: PlanRow, asked: PlanTerms): number {
  const rate = row.installments <= asked.freeUpTo ? 0 : row.taxPercent / 100;
  let worth = 0;
  for (let month = 1; month <= row.installments; month++) worth += 1 / (1 + rate) ** month;
  return asked.amountCents / worth;
}

it('keeps its promises for all rows and terms', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 24 }), terms, (rows, asked) => {
      const kept = planInstallments(rows, asked);
      // In their order, nothing added; 1x always stays, and a row goes only for a part that is too small.
      const staying = rows.filter(
        (one) => one.installments === 1 || exactPart(one, asked) >= asked.minPartCents,
      );
      expect(
        kept.map(({ installments, taxPercent, discountPercent }) => ({
          installments,
          taxPercent,
          discountPercent,
        })),
      ).toEqual(staying);
      for (const one of kept) {
        if (one.installments > 1) expect(one.partCents).toBeGreaterThanOrEqual(asked.minPartCents);
        const free = one.installments <= asked.freeUpTo || one.taxPercent === 0;
        const part = exactPart(one, asked);
        expect(Math.abs(one.partCents - part)).toBeLessThanOrEqual(0.5 + slip);
        const total = part * one.installments * (1 - one.discountPercent / 100);
        expect(Math.abs(one.totalCents - total)).toBeLessThanOrEqual(0.5 + slip);
        if (free) {
          expect(Math.abs(one.partCents * one.installments - asked.amountCents)).toBeLessThanOrEqual(
            one.installments / 2,
          );
          if (one.discountPercent === 0) expect(one.totalCents).toBe(asked.amountCents);
        } else expect(one.partCents * one.installments).toBeGreaterThanOrEqual(asked.amountCents - 24);
        expect(Math.abs(one.totalCents + one.discountCents - asked.amountCents)).toBeLessThanOrEqual(1);
        expect(Math.abs(one.taxCents - (one.totalCents - asked.amountCents))).toBeLessThanOrEqual(0.51);
      }
    }),
  );
});
