import type { Cart } from '#contract/app/carts.ts';

export type TotalsLine = {
  word: 'subtotal' | 'coupon' | 'combo' | 'progressive' | 'discount' | 'shipping' | 'total';
  /** Signed as it enters the sum: discounts are negative. Null when the API's number could not be read. */
  cents: number | null;
  /** On the freight only: what was taken off its original price, when something was. */
  offCents?: number;
};

type Totals = Cart['totals'];

/**
 * The sum as a merchant reads it. The wire's `discount` is a discount of its own beside coupon, combo and
 * progressive ones, so each that is not zero has its line.
 */
export function totalsLines(totals: Totals): TotalsLine[] {
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
    shippingLine(totals),
    { word: 'total', cents: totals.totalCents },
  ];
}

function shippingLine({ shippingCents, shippingOriginalCents }: Totals): TotalsLine {
  const off = (shippingOriginalCents ?? 0) - (shippingCents ?? 0);
  const known = shippingCents !== null && off > 0;
  return known
    ? { word: 'shipping', cents: shippingCents, offCents: off }
    : { word: 'shipping', cents: shippingCents };
}
