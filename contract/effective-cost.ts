/** What a purchase in parts costs, as a loan would: percent a month and, compounded, percent a year. */
export type EffectiveCost = { monthlyPercent: number; yearlyPercent: number };

/** When the first part falls due: a month after the purchase, as on most cards, or with it. */
export type FirstPart = 'after_a_month' | 'at_once';

type Loan = {
  /** What the same costs when paid now. */
  cashCents: number;
  /** All that the shopper pays in parts, which are equal. */
  totalCents: number;
  parts: number;
  firstPart?: FirstPart;
};

// Percent a month; beyond it nobody compares rates any more.
const dearest = 1000;

/**
 * The rate at which the equal parts, each a month after the one before, are worth the cash price today. Zero for a
 * single part and where the parts cost nothing more. Null: no rate below 1000 % a month makes them equal.
 */
export function effectiveCost({
  cashCents,
  totalCents,
  parts,
  firstPart = 'after_a_month',
}: Loan): EffectiveCost | null {
  if (parts <= 1 || totalCents <= cashCents) return { monthlyPercent: 0, yearlyPercent: 0 };
  const part = totalCents / parts;
  const worthAt = (rate: number) => worthToday(part, parts, rate) * (firstPart === 'at_once' ? 1 + rate : 1);
  let [low, high] = [0, dearest / 100];
  if (worthAt(high) > cashCents) return null;
  // A double has 53 bits: more halves change nothing.
  for (let halves = 0; halves < 60; halves++) {
    const middle = (low + high) / 2;
    if (worthAt(middle) > cashCents) low = middle;
    else high = middle;
  }
  return { monthlyPercent: high * 100, yearlyPercent: yearlyPercent(high * 100) };
}

/** Percent a month compounded over twelve: 2.99 is 42.41 a year. */
export function yearlyPercent(monthlyPercent: number): number {
  return ((1 + monthlyPercent / 100) ** 12 - 1) * 100;
}

/** Parts that fall due after one, two, three … months, by what they are worth now. */
function worthToday(part: number, parts: number, rate: number): number {
  return rate > 0 ? (part * -Math.expm1(-parts * Math.log1p(rate))) / rate : part * parts;
}
