import type { Cart } from '#contract/app/carts.ts';

export type TotalsLine = {
  word: 'subtotal' | 'coupon' | 'combo' | 'progressive' | 'discount' | 'total';
  /** Signed as it enters the sum: discounts are negative. Null when the API's number could not be read. */
  cents: number | null;
};

export type FreightLine = {
  word: 'shipping';
  cents: number | null;
  /** Zero is a gift only where a freight was chosen; before that there is none yet. */
  zero?: 'free' | 'pending';
  /** What was taken off the original price, when something was. */
  offCents?: number;
};

type Totals = Cart['totals'];

/**
 * The sum as a merchant reads it. The wire's `discount` is a discount of its own beside coupon, combo and
 * progressive ones, so each that is not zero has its line.
 */
export function totalsLines(totals: Totals): (TotalsLine | FreightLine)[] {
  const discounts = (
    [
      ['coupon', totals.couponCents],
      ['combo', totals.comboCents],
      ['progressive', totals.progressiveCents],
      ['discount', totals.discountCents],
    ] as const
  ).flatMap(([word, cents]) => (cents ? [{ word, cents: -Math.abs(cents) }] : []));
  return [
    { word: 'subtotal', cents: totals.subtotalCents },
    ...discounts,
    freightLine(totals),
    { word: 'total', cents: totals.totalCents },
  ];
}

function freightLine({ shippingCents: cents, shippingOriginalCents, shippingChosen }: Totals): FreightLine {
  if (cents === 0 && shippingChosen === false) return { word: 'shipping', cents, zero: 'pending' };
  const off = cents === null ? 0 : (shippingOriginalCents ?? 0) - cents;
  // An original price is proof enough that there was a choice.
  const free = cents === 0 && (shippingChosen || off > 0);
  return {
    word: 'shipping',
    cents,
    ...(free && { zero: 'free' }),
    ...(off > 0 && { offCents: off }),
  };
}
