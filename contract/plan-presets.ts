import type { PlanRow } from './installment-plan.ts';

export const planPresets = ['free3', 'free6', 'interest', 'gateway'] as const;
export type PlanPreset = (typeof planPresets)[number];

type PresetTerms = {
  /** Rows 1x to so many; the table of a gateway has its own. */
  parts: number;
  /** Percent a month of the rows that carry interest. */
  monthlyPercent: number;
  /** Percent a month of 1x, 2x, 3x …, as a gateway's table tells them. */
  gatewayPercents?: readonly number[];
};

// `interest` leaves 1x alone: what is paid at once carries none.
const freeParts = { free3: 3, free6: 6, interest: 1 } as const;

/** Up to how many parts a preset wants no interest; the setting of the method must not say more. */
export function freeUpToOf(preset: PlanPreset, gatewayPercents: readonly number[] = []): number {
  if (preset !== 'gateway') return freeParts[preset];
  const first = gatewayPercents.findIndex((percent) => percent > 0);
  return first < 0 ? gatewayPercents.length : first;
}

/** The rows of a common table: the first ones without interest, the others at one rate; or a gateway's own rates. */
export function planPreset(preset: PlanPreset, terms: PresetTerms): PlanRow[] {
  const { parts, monthlyPercent, gatewayPercents = [] } = terms;
  const percents =
    preset === 'gateway'
      ? gatewayPercents
      : Array.from({ length: parts }, (_, at) => (at < freeParts[preset] ? 0 : monthlyPercent));
  return percents.map((taxPercent, at) => ({ installments: at + 1, taxPercent, discountPercent: 0 }));
}
