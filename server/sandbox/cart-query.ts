import { and, asc, desc, eq, gte, inArray, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { addDays, isDay, startOfDay } from '#contract/sao-paulo.ts';
import { askedIncludes } from './asked-includes.ts';
import { carts } from './schema.ts';
import { searchPattern } from './searchable.ts';
import { type CartInclude, cartIncludes } from './wire/cart.ts';

/** What the carts list can be narrowed by. Whatever is spelled otherwise is not there. */
export type CartFilter = {
  q: string;
  sources: string[];
  campaigns: string[];
  refused: boolean;
  /** ISO instants: first one inside, first one outside. */
  from: string | null;
  before: string | null;
};

/** `name[]=a&name[]=b`, also with PHP's explicit keys `name[0]`. A plain `name=a` is ignored. */
function readList(query: URLSearchParams, name: string): string[] {
  const pattern = new RegExp(`^${name}\\[\\w*\\]$`);
  return [...query].filter(([key, value]) => pattern.test(key) && value !== '').map(([, value]) => value);
}

/** `created_at:A|B`, whole days of the shop's zone, B included; B may be missing. Other fields and forms are ignored. */
function readRange(text: string | null): Pick<CartFilter, 'from' | 'before'> {
  const found = /^created_at:([\d-]*)(?:\|([\d-]*))?$/.exec(text ?? '');
  const [, first = '', last = ''] = found ?? [];
  return {
    from: isDay(first) ? startOfDay(first) : null,
    before: isDay(last) ? startOfDay(addDays(last, 1)) : null,
  };
}

export function readCartFilter(query: URLSearchParams): CartFilter {
  return {
    q: query.get('q') ?? '',
    sources: readList(query, 'utm_source'),
    campaigns: readList(query, 'utm_campaign'),
    refused: query.get('status') === 'payment_refused',
    ...readRange(query.get('date')),
  };
}

export function readIncludes(query: URLSearchParams): Set<CartInclude> {
  return askedIncludes(query, cartIncludes);
}

/** Listed carts of a store that pass a filter. */
export function whereCarts(storeId: number, filter: CartFilter): SQL | undefined {
  return and(
    eq(carts.storeId, storeId),
    isNull(carts.recoveredAt),
    filter.q.trim() ? like(carts.search, searchPattern(filter.q)) : undefined,
    filter.sources.length ? inArray(carts.utmSource, filter.sources) : undefined,
    filter.campaigns.length ? inArray(carts.utmCampaign, filter.campaigns) : undefined,
    // Written as the partial index has it; a bound parameter would hide it from the planner.
    filter.refused ? sql`refused` : undefined,
    filter.from ? gte(carts.createdAt, sql`${filter.from}::timestamptz`) : undefined,
    filter.before ? lt(carts.createdAt, sql`${filter.before}::timestamptz`) : undefined,
  );
}

/** Newest first unless `orderBy` names a field the list can be ordered by; the direction then defaults to ascending. */
export function readOrder(query: URLSearchParams): SQL[] {
  const columns = { id: carts.id, created_at: carts.createdAt, updated_at: carts.updatedAt };
  const asked = query.get('orderBy') ?? '';
  if (!Object.hasOwn(columns, asked)) return [desc(carts.createdAt), desc(carts.id)];
  const direction = query.get('sortedBy')?.toLowerCase() === 'desc' ? desc : asc;
  const column = columns[asked as keyof typeof columns];
  return column === carts.id ? [direction(carts.id)] : [direction(column), direction(carts.id)];
}

/** Carts after a place in the newest-first order. */
export function olderThan(place: { createdAt: string; id: number }): SQL | undefined {
  const at = sql`${place.createdAt}::timestamptz`;
  return or(lt(carts.createdAt, at), and(eq(carts.createdAt, at), lt(carts.id, place.id)));
}
