import type { CartFacets, CartFilter } from '#contract/app/carts.ts';
import { noneTag } from '#contract/app/values.ts';
import { type CartGroup, type Facet, groupsUnder } from './cart-groups.ts';

const mostValues = 100;

/** Counts per value, most frequent first, each facet under all conditions but its own. */
export function listFacets(groups: CartGroup[], filter: CartFilter): CartFacets {
  const values = (facet: Exclude<Facet, 'refused'>, none?: string) => {
    const counts = new Map<string, number>();
    for (const group of groupsUnder(groups, filter, facet)) {
      // A tag that reads like the word for none cannot be filtered by, so it is not offered either.
      const value = group[facet] === noneTag ? undefined : (group[facet] ?? none);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + group.count);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, mostValues);
  };
  return {
    source: values('source', noneTag),
    campaign: values('campaign', noneTag),
    step: values('step'),
    refused: groupsUnder(groups, filter, 'refused')
      .filter((group) => group.refused)
      .reduce((sum, group) => sum + group.count, 0),
  };
}
