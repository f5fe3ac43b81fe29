import { and, eq, inArray, isNotNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { CartFilter } from '#contract/app/carts.ts';
import { reachable } from '#contract/app/reach.ts';
import { noneTag } from '#contract/app/values.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import { mirrorCarts as carts } from './schema.ts';
import { isOneOf, type Wanted, wantedOf } from './wanted-values.ts';

/** What a filter takes a list of words from. */
const listFacets = ['source', 'campaign', 'step', 'reason', 'waiting', 'state', 'assignee'] as const;
export type ListFacet = (typeof listFacets)[number];

/** What a filter asks for or not. */
const flagFacets = ['refused', 'reachable'] as const;
type FlagFacet = (typeof flagFacets)[number];
export type Facet = ListFacet | FlagFacet;
export const facets: readonly Facet[] = [...listFacets, ...flagFacets];

/** The facets that the team's work decides. A cart without a row on the desk has null in each. */
const deskFacets = ['state', 'assignee'] as const satisfies readonly ListFacet[];

/** How a filter spells a null. Where there is no word, it cannot be asked for. */
export const wordOfNull: Record<ListFacet, string | undefined> = {
  source: noneTag,
  campaign: noneTag,
  step: noneTag,
  reason: noneTag,
  waiting: undefined,
  state: 'new',
  assignee: noneTag,
};

type FacetValues = Record<ListFacet, SQL> & Record<FlagFacet, SQL>;

/** What each facet goes by, in SQL. A snoozed cart is snoozed only until its moment. */
export function facetValues(now: Date): FacetValues {
  return {
    source: sql`${carts.utmSource}`,
    campaign: sql`${carts.utmCampaign}`,
    step: sql`${carts.step}`,
    reason: sql`${carts.refusal}`,
    waiting: sql`${carts.waitingFor}`,
    state: sql`case when ${desk.snoozedUntil} > ${now.toISOString()}::timestamptz then 'snoozed'
      else nullif(${desk.state}, 'new') end`,
    assignee: sql`${desk.assigneeId}`,
    refused: sql`${carts.refused}`,
    reachable: inArray(carts.reach, [...reachable]),
  };
}

/** All conditions that a filter puts on facets; `passing` says the same of a value in hand. */
export function facetsWhere(store: string, filter: CartFilter, now: Date): (SQL | undefined)[] {
  const values = facetValues(now);
  return [
    ...listFacets
      .filter((facet) => filter[facet].length > 0)
      .map((facet) => {
        const wanted = wantedOf(filter[facet], wordOfNull[facet]);
        const ofDesk = deskFacets.some((one) => one === facet);
        return ofDesk ? isOnDesk(store, values[facet], wanted) : isOneOf(values[facet], wanted);
      }),
    ...flagFacets.filter((facet) => filter[facet]).map((facet) => values[facet]),
    // Who wants no messages is reached by none.
    filter.reachable ? isNotOnDesk(sql`${values.state} = 'opted_out'`) : undefined,
  ];
}

/** Whether a cart with a value passes what is chosen in the facet. */
export function passing(facet: Facet, filter: CartFilter): (value: string | null | boolean) => boolean {
  const wanted = filter[facet];
  if (typeof wanted === 'boolean') return (value) => !wanted || value === true;
  if (wanted.length === 0) return () => true;
  const { words, orNull } = wantedOf(wanted, wordOfNull[facet as ListFacet]);
  return (value) => (value === null ? orNull : words.some((word) => word === value));
}

/**
 * Apart from the table of carts, so that no list joins what it does not show. The planner knows little of the desk in a
 * database that nobody analyzes: each form has but one good plan, a look per row of the page or one per row of the desk.
 */
export function isOnDesk(store: string, value: SQL, { words, orNull }: Wanted): SQL {
  if (!orNull) {
    const wanted = and(eq(desk.store, store), inArray(value, words));
    return sql`${carts.id} = any(array(select ${desk.cartId} from ${desk} where ${wanted}))`;
  }
  const others = and(isNotNull(value), words.length ? notInArray(value, words) : undefined);
  return isNotOnDesk(others);
}

/** That the desk has no such row of the cart. `offset 0` keeps it from becoming a join. */
export function isNotOnDesk(such?: SQL): SQL {
  const own = and(eq(desk.store, carts.store), eq(desk.cartId, carts.id), such);
  return sql`not exists (select from ${desk} where ${own} offset 0)`;
}
