import { roundHalfAway } from './installment-plan.ts';

/**
 * How a gateway charges for paying the shop before the parts fall due. `single_rate`: one rate for each part, taken off the
 * whole with the fee. `monthly_interest`: each part is discounted for the months until it falls due, after the fee.
 */
export const feeModels = ['single_rate', 'monthly_interest'] as const;
export type FeeModel = (typeof feeModels)[number];

/** What a card costs the shop, by the three ranges that Brazilian acquirers price. Percents: 2.99 is 2.99 %. */
export type CardFees = {
  feeModel: FeeModel;
  /** Of a sale in 1x. */
  cardOncePercent: number;
  /** Of a sale in 2 to 6 parts. */
  cardFrom2Percent: number;
  /** Of a sale in 7 parts or more. */
  cardFrom7Percent: number;
  /** A month; 0 where the shop waits for each part. */
  anticipationPercent: number;
};

/** The fee of a card sale in so many parts, without anticipation, in percent. */
export function cardFeePercent(fees: CardFees, parts: number): number {
  if (parts >= 7) return fees.cardFrom7Percent;
  return parts >= 2 ? fees.cardFrom2Percent : fees.cardOncePercent;
}

/**
 * What is left of a card sale, in cents rounded half away from zero once at the end. `grossCents` is all that the
 * shopper pays, interest included, because it reaches the shop. Below zero where the fees exceed it.
 */
export function merchantNet(grossCents: number, parts: number, fees: CardFees): number {
  const fee = cardFeePercent(fees, parts) / 100;
  const wait = fees.anticipationPercent / 100;
  const kept =
    fees.feeModel === 'single_rate'
      ? 1 - fee - wait * parts
      : // Equal parts after 1, 2 … n months wait (n + 1) / 2 months on average.
        (1 - fee) * (1 - (wait * (parts + 1)) / 2);
  return roundHalfAway(grossCents * kept);
}

/** What is left of a sale by Pix, in cents; `grossCents` is what the shopper pays, its discount taken off. */
export function pixNet(grossCents: number, pixPercent: number): number {
  return roundHalfAway(grossCents * (1 - pixPercent / 100));
}

/** What is left of a sale by boleto, whose fee is an amount and no share, in cents. */
export function billetNet(grossCents: number, billetFeeCents: number): number {
  return grossCents - billetFeeCents;
}
