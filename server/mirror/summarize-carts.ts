import type { CartFilter, CartSummary } from '#contract/app/carts.ts';
import { type CartGroup, groupsUnder } from './cart-groups.ts';

/** Number of carts of the filter and the sum of their readable totals, in cents. */
export function summarizeCarts(groups: CartGroup[], filter: CartFilter): CartSummary {
  const summary = { count: 0, totalCents: 0 };
  for (const { count, totalCents } of groupsUnder(groups, filter)) {
    summary.count += count;
    summary.totalCents += totalCents;
  }
  return summary;
}
