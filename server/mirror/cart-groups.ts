import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { CartFilter } from '#contract/app/carts.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import type { Db } from '#server/store/database.ts';
import { type Facet, facets, facetValues, passing } from './cart-facets.ts';
import { mirrorCarts as carts } from './schema.ts';

/**
 * All carts that agree in everything that has a facet, as one. `totalCents` sums the readable totals. Both are negative
 * where carts are taken off another group.
 */
export type CartGroup = {
  source: string | null;
  campaign: string | null;
  step: string | null;
  reason: string | null;
  waiting: string | null;
  state: string | null;
  assignee: string | null;
  refused: boolean;
  reachable: boolean;
  count: number;
  totalCents: number;
};

const sums = {
  count: sql`count(*)`.mapWith(Number),
  totalCents: sql`coalesce(sum(${carts.totalCents}), 0)`.mapWith(Number),
};

/** One scan that answers the sum and every facet, whatever is chosen in them; as if nobody had done anything yet. */
export async function countGroups(db: Db, where: SQL | undefined, now: Date): Promise<CartGroup[]> {
  const { source, campaign, step, reason, waiting, refused, reachable } = facetValues(now);
  const groups = await db
    .select({ source, campaign, step, reason, waiting, refused, reachable, ...sums })
    .from(carts)
    .where(where)
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7`);
  return groups.map((group) => ({ ...group, state: null, assignee: null }) as CartGroup);
}

/** What corrects those groups for the carts that somebody did something about: few, so that each act costs little. */
export async function countTouched(db: Db, where: SQL | undefined, now: Date): Promise<CartGroup[]> {
  const { source, campaign, step, reason, waiting, refused, reachable, state, assignee } = facetValues(now);
  const groups = (await db
    .select({ source, campaign, step, reason, waiting, refused, reachable, state, assignee, ...sums })
    .from(desk)
    .innerJoin(carts, and(eq(carts.store, desk.store), eq(carts.id, desk.cartId)))
    .where(where)
    .groupBy(sql`1, 2, 3, 4, 5, 6, 7, 8, 9`)) as CartGroup[];
  const untouched = groups.map((group) => ({
    ...group,
    state: null,
    assignee: null,
    count: -group.count,
    totalCents: -group.totalCents,
  }));
  // Who wants no messages is reached by none, as the filter has it.
  const told = groups.map((group) => (group.state === 'opted_out' ? { ...group, reachable: false } : group));
  return [...told, ...untouched];
}

/** The groups under what is chosen in the facets, leaving one of them out of account; `facetsWhere` says it in SQL. */
export function groupsUnder(groups: CartGroup[], filter: CartFilter, but?: Facet): CartGroup[] {
  const conditions = facets
    .filter((facet) => facet !== but)
    .map((facet) => ({ facet, passes: passing(facet, filter) }));
  return groups.filter((group) => conditions.every(({ facet, passes }) => passes(group[facet])));
}
