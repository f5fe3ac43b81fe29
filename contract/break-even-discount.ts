type Sale = {
  /** What the same costs without a discount. */
  priceCents: number;
  /** What a card sale of it leaves the shop, see `merchantNet`. */
  cardNetCents: number;
  /** The fee of a Pix. */
  pixPercent: number;
};

/**
 * The Pix discount, in percent of the price, at which a Pix leaves the shop what the card sale does. A smaller one
 * earns more by Pix. Below zero where the card leaves more than a Pix without any discount, as when the shopper pays
 * interest. Null without a price, or where the fee takes all.
 */
export function breakEvenDiscount({ priceCents, cardNetCents, pixPercent }: Sale): number | null {
  const keptOfPix = priceCents * (1 - pixPercent / 100);
  return keptOfPix > 0 ? (1 - cardNetCents / keptOfPix) * 100 : null;
}
