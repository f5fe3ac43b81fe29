import type { CartLine, CartRow } from './schema.ts';

type Totals = Pick<
  CartRow,
  | 'subtotalCents'
  | 'promocodeCents'
  | 'combosCents'
  | 'progressiveCents'
  | 'shipmentCents'
  | 'shipmentOriginalCents'
  | 'totalCents'
>;

export type Reductions = {
  /** Percent of the subtotal that a coupon, a combo or "the more you buy" takes off. */
  couponPercent?: number;
  comboPercent?: number;
  progressivePercent?: number;
};

/** Freight before and after its own discount, in cents; null while it was not calculated. */
export type Freight = { originalCents: number; cents: number } | null;

/** A cart's money, in cents: total = subtotal − coupon − combo − progressive + freight. */
export function totalsOf(lines: readonly CartLine[], reductions: Reductions, freight: Freight): Totals {
  const subtotalCents = lines.reduce((sum, [, quantity, unitCents]) => sum + quantity * unitCents, 0);
  const share = (percent = 0) => Math.round((subtotalCents * percent) / 100);
  const promocodeCents = share(reductions.couponPercent);
  const combosCents = share(reductions.comboPercent);
  const progressiveCents = share(reductions.progressivePercent);
  const shipmentCents = freight?.cents ?? 0;
  return {
    subtotalCents,
    promocodeCents,
    combosCents,
    progressiveCents,
    shipmentCents,
    shipmentOriginalCents: freight?.originalCents ?? null,
    totalCents: subtotalCents - promocodeCents - combosCents - progressiveCents + shipmentCents,
  };
}
