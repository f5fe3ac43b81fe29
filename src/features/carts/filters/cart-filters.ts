import { type CartDimension, cartDimensions } from '#contract/app/cart-dimensions.ts';
import { type CartSearch, cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';

/** Dimensions that only the statistics ask for: nobody chooses them here, but each that is in force is told. */
export type StatFilterName = Exclude<CartDimension, 'source' | 'campaign' | 'step' | 'reason'>;
const statFilterNames: readonly StatFilterName[] = cartDimensions.filter((name) => isStatFilter(name));

export function isStatFilter(name: string): name is StatFilterName {
  return (
    cartDimensions.some((one) => one === name) && !['source', 'campaign', 'step', 'reason'].includes(name)
  );
}

/** The filters a person sees as one chip each; `period` covers three fields of the search. */
export const filterNames = [
  'period',
  'state',
  'assignee',
  'source',
  'campaign',
  'step',
  'value',
  'product',
  'refused',
  'reason',
  'waiting',
  'reachable',
  'grouped',
  'presence',
  ...statFilterNames,
] as const;
export type FilterName = (typeof filterNames)[number];

const fieldsOf = {
  period: ['range', 'from', 'to'],
  source: ['source'],
  campaign: ['campaign'],
  step: ['step'],
  refused: ['refused'],
  presence: ['presence'],
  state: ['state'],
  assignee: ['assignee'],
  value: ['min', 'max'],
  product: ['product'],
  reason: ['reason'],
  waiting: ['waiting'],
  reachable: ['reachable'],
  grouped: ['grouped'],
  medium: ['medium'],
  content: ['content'],
  term: ['term'],
  method: ['method'],
  item: ['item'],
  brand: ['brand'],
  gateway: ['gateway'],
  turn: ['turn'],
  channel: ['channel'],
} as const satisfies Record<FilterName, readonly (keyof CartSearch)[]>;

const defaults = defaultsOf(cartSearch);

/** Filters that are only on or off. */
export const switchFilters = ['refused', 'reachable', 'grouped'] as const;
export type SwitchFilter = (typeof switchFilters)[number];

export function isSwitch(name: FilterName): name is SwitchFilter {
  return (switchFilters as readonly FilterName[]).includes(name);
}

/** Filters that have a chip only while they are in use: the sheet offers them. */
const rare: ReadonlySet<FilterName> = new Set([
  'value',
  'product',
  'reason',
  'waiting',
  'reachable',
  'grouped',
  ...statFilterNames,
]);

/** The filters that have a chip. */
export function chipFilters(search: CartSearch): FilterName[] {
  return filterNames.filter((name) => !rare.has(name) || isFilterActive(search, name));
}

/** The filters of the sheet. */
export function sheetFilters(search: CartSearch): FilterName[] {
  return filterNames.filter((name) => !isStatFilter(name) || isFilterActive(search, name));
}

/** Changing what is listed, or its order, goes back to page one: the old position means nothing there. */
export function changeSearch(search: CartSearch, patch: Partial<CartSearch>): CartSearch {
  return { ...search, ...patch, page: 1, at: '' };
}

export function isFilterActive(search: CartSearch, name: FilterName): boolean {
  // Days without the range that reads them are no filter.
  if (name === 'period') return search.range !== defaults.range;
  return fieldsOf[name].some((field) => !sameValue(search[field], defaults[field]));
}

/** The active filters in the order of the bar. */
export function activeFilters(search: CartSearch): FilterName[] {
  return filterNames.filter((name) => isFilterActive(search, name));
}

/** True when fewer carts than all open ones can be listed: by a filter or by the text searched. */
export function isNarrowed(search: CartSearch): boolean {
  return search.q.trim() !== '' || activeFilters(search).length > 0;
}

export function withoutFilter(search: CartSearch, name: FilterName): CartSearch {
  const patch = Object.fromEntries(fieldsOf[name].map((field) => [field, defaults[field]]));
  return changeSearch(search, patch);
}

/** Every filter and the searched text gone; order and page size stay, they are taste rather than question. */
export function withoutFilters(search: CartSearch): CartSearch {
  return { ...defaults, sort: search.sort, size: search.size };
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
