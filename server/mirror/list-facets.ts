import type { CartFacets, CartFilter } from '#contract/app/carts.ts';
import { type ListFacet, wordOfNull } from './cart-facets.ts';
import { type CartGroup, groupsUnder } from './cart-groups.ts';

const mostValues = 100;
/** Their nulls are a row of the statistics, but nothing that somebody looks for in the list. */
const withoutNull: readonly ListFacet[] = ['step', 'reason'];

/** Counts per value, most frequent first, each facet under all conditions but its own. */
export function listFacets(groups: CartGroup[], filter: CartFilter): CartFacets {
  const values = (facet: ListFacet) => {
    const none = wordOfNull[facet];
    const counts = new Map<string, number>();
    for (const group of groupsUnder(groups, filter, facet)) {
      // A tag that reads like the word for none cannot be filtered by, so it is not offered either.
      const ofNull = withoutNull.includes(facet) ? undefined : none;
      const value = group[facet] === none ? undefined : (group[facet] ?? ofNull);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + group.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, mostValues);
  };
  const flagged = (facet: 'refused' | 'reachable') =>
    groupsUnder(groups, filter, facet)
      .filter((group) => group[facet])
      .reduce((sum, group) => sum + group.count, 0);
  return {
    source: values('source'),
    campaign: values('campaign'),
    step: values('step'),
    state: values('state'),
    assignee: values('assignee'),
    reason: values('reason'),
    waiting: values('waiting'),
    refused: flagged('refused'),
    reachable: flagged('reachable'),
  };
}
