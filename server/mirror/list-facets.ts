import { and, type SQL, sql } from 'drizzle-orm';
import type { CartFacets, CartFilter } from '#contract/app/carts.ts';
import { noneTag } from '#contract/app/values.ts';
import type { Db } from '#server/store/database.ts';
import { baseWhere, type FacetConditions, facetConditions } from './cart-where.ts';
import { mirrorCarts as carts } from './schema.ts';

const mostValues = 100;

type Facet = keyof FacetConditions;

/**
 * Counts per value, each facet under all conditions but its own. One scan for all of them: grouping sets make the
 * groups, and each count takes only the rows that its facet may count.
 */
export async function listFacets(db: Db, store: string, filter: CartFilter, now: Date): Promise<CartFacets> {
  const conditions = facetConditions(filter);
  const rows = await db
    .select({
      facet: sql<Facet>`case grouping(${carts.utmSource}, ${carts.utmCampaign}, ${carts.step})
        when 3 then 'source' when 5 then 'campaign' when 6 then 'step' else 'refused' end`,
      value: sql<string | null>`coalesce(${carts.utmSource}, ${carts.utmCampaign}, ${carts.step})`,
      source: countBut('source', conditions),
      campaign: countBut('campaign', conditions),
      step: countBut('step', conditions),
      refused: countBut('refused', conditions, sql`${carts.refused}`),
    })
    .from(carts)
    .where(baseWhere(store, filter, now))
    .groupBy(sql`grouping sets ((${carts.utmSource}), (${carts.utmCampaign}), (${carts.step}), ())`);

  const valuesOf = (facet: Exclude<Facet, 'refused'>) =>
    rows
      .filter((row) => row.facet === facet && row[facet] > 0)
      .filter((row) => facet !== 'step' || row.value !== null)
      .map((row) => ({ value: row.value ?? noneTag, count: row[facet] }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, mostValues);

  return {
    source: valuesOf('source'),
    campaign: valuesOf('campaign'),
    step: valuesOf('step'),
    refused: rows.find((row) => row.facet === 'refused')?.refused ?? 0,
  };
}

function countBut(facet: Facet, conditions: FacetConditions, also?: SQL): SQL<number> {
  const others = Object.entries(conditions).map(([name, condition]) =>
    name === facet ? undefined : condition,
  );
  const rows = and(...others, also);
  return (rows ? sql`count(*) filter (where ${rows})` : sql`count(*)`).mapWith(Number) as SQL<number>;
}
