import type { Breakdown } from '#contract/app/stats.ts';

/** The breakdowns as they stand together on the page. */
export const breakdownGroups = {
  origin: ['source', 'medium', 'campaign', 'content', 'term', 'origin'],
  checkout: ['step', 'method', 'reason', 'gateway'],
  product: ['item', 'brand'],
  recovery: ['turn', 'channel'],
} as const satisfies Record<string, readonly Breakdown[]>;
export type BreakdownGroup = keyof typeof breakdownGroups;

export const groupNames = Object.keys(breakdownGroups) as BreakdownGroup[];

export function groupOf(by: Breakdown): BreakdownGroup {
  return groupNames.find((name) => breakdownGroups[name].some((one) => one === by)) ?? 'origin';
}
