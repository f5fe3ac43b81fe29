import { type EffectiveCost, effectiveCost, type FirstPart } from './effective-cost.ts';
import { roundHalfAway } from './installment-plan.ts';

type Offer = {
  priceCents: number;
  /** Off the price for whoever pays by Pix: 5 is 5 %. */
  pixDiscountPercent: number;
  /** Parts "sem juros", which add up to the price. */
  parts: number;
  firstPart?: FirstPart;
};

/** What "sem juros" costs a shopper who could pay by Pix. Cents; `cost` as `effectiveCost` gives it. */
export type HiddenCost = { pixCents: number; extraCents: number; cost: EffectiveCost | null };

/** A part without interest of a price that Pix would have lowered is a loan on the lower price. */
export function hiddenCost({ priceCents, pixDiscountPercent, parts, firstPart }: Offer): HiddenCost {
  const pixCents = roundHalfAway(priceCents * (1 - pixDiscountPercent / 100));
  return {
    pixCents,
    extraCents: priceCents - pixCents,
    cost: effectiveCost({
      cashCents: pixCents,
      totalCents: priceCents,
      parts,
      firstPart: firstPart ?? 'after_a_month',
    }),
  };
}
