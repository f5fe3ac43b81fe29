import { type SQL, sql } from 'drizzle-orm';
import type { CartFilter } from '#contract/app/carts.ts';
import { noneTag } from '#contract/app/values.ts';
import type { Db } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

/** All carts that agree in everything that has a facet, as one. `totalCents` sums the readable totals. */
export type CartGroup = {
  source: string | null;
  campaign: string | null;
  step: string | null;
  refused: boolean;
  count: number;
  totalCents: number;
};

export type Facet = 'source' | 'campaign' | 'step' | 'refused';

/** One scan that answers the sum and every facet, whatever is chosen in them. */
export async function countGroups(db: Db, where: SQL | undefined): Promise<CartGroup[]> {
  return db
    .select({
      source: carts.utmSource,
      campaign: carts.utmCampaign,
      step: carts.step,
      refused: carts.refused,
      count: sql`count(*)`.mapWith(Number),
      totalCents: sql`coalesce(sum(${carts.totalCents}), 0)`.mapWith(Number),
    })
    .from(carts)
    .where(where)
    .groupBy(carts.utmSource, carts.utmCampaign, carts.step, carts.refused);
}

/** The groups under what is chosen in the facets, leaving one of them out of account; `cartWhere` says it in SQL. */
export function groupsUnder(groups: CartGroup[], filter: CartFilter, but?: Facet): CartGroup[] {
  const chosen: Record<Facet, (group: CartGroup) => boolean> = {
    source: ({ source }) => isTagOf(filter.source, source),
    campaign: ({ campaign }) => isTagOf(filter.campaign, campaign),
    step: ({ step }) => filter.step.length === 0 || filter.step.some((one) => one === step),
    refused: ({ refused }) => refused || !filter.refused,
  };
  const conditions = (Object.keys(chosen) as Facet[]).filter((facet) => facet !== but);
  return groups.filter((group) => conditions.every((facet) => chosen[facet](group)));
}

function isTagOf(wanted: string[], tag: string | null): boolean {
  if (wanted.length === 0) return true;
  return tag === null ? wanted.includes(noneTag) : tag !== noneTag && wanted.includes(tag);
}
