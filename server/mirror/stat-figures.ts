import { and, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { cartDimensions } from '#contract/app/cart-dimensions.ts';
import type { Period } from '#contract/app/stat-periods.ts';
import type { Figures, StatFilter, StatMetric } from '#contract/app/stats.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import { hasOneOf } from './dimension-values.ts';
import { type MergedTags, unmerged } from './merged-tags.ts';
import { mirrorCarts as carts } from './schema.ts';

/** Which carts are counted, in one or two periods. */
export type Counted = { store: string; filter: StatFilter; merged: MergedTags; periods: readonly Period[] };

/** Columns of figures, each under its name in SQL. Sums of whole numbers that a double holds exactly. */
const columns = {
  carts: sql`count(*)::float8`,
  priced: sql`count(${carts.totalCents})::float8`,
  cents: sql`coalesce(sum(${carts.totalCents}::float8), 0)`,
  recovered: sql`count(${desk.cartId})::float8`,
  recoveredCents: sql`coalesce(sum(${carts.totalCents}::float8) filter (where ${desk.cartId} is not null), 0)`,
  refused: sql`(count(*) filter (where ${carts.refused}))::float8`,
} satisfies Record<keyof Figures, SQL>;

const names = Object.keys(columns) as (keyof Figures)[];
const quoted = (name: string) => sql.raw(`"${name}"`);
const listed = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);

/** A query: per period (`part`: its number) and per key (`k1`, `k2`, …) the figures of its carts. */
export function countedBy(
  { store, filter, merged, periods }: Counted,
  keysOf: (part: number) => readonly SQL[],
): SQL {
  const own = and(eq(desk.store, carts.store), eq(desk.cartId, carts.id), isNotNull(desk.won));
  const figures = listed(names.map((name) => sql`${columns[name]} as ${quoted(name)}`));
  const arms = periods.map((period, part) => {
    const keys = keysOf(part);
    const told = keys.map((key, n) => sql`${key} as ${quoted(`k${n + 1}`)}, `);
    const groups = keys.length ? sql`group by ${listed(keys.map((_, n) => sql.raw(String(n + 2))))}` : sql``;
    return sql`select ${part}::int as part, ${sql.join(told)}${figures} from ${carts} left join ${desk} on ${own}
      where ${statWhere(store, filter, merged, period)} ${groups}`;
  });
  return sql.join(arms, sql` union all `);
}

/** The carts of a filter and a period; what was merged is asked for by its name. */
function statWhere(store: string, filter: StatFilter, merged: MergedTags, { from, until }: Period) {
  const asIs = { ...filter };
  for (const tag of ['source', 'medium', 'campaign'] as const) asIs[tag] = unmerged(merged[tag], filter[tag]);
  return and(
    eq(carts.store, store),
    from ? gte(carts.createdAt, new Date(from)) : undefined,
    until ? lt(carts.createdAt, new Date(until)) : undefined,
    filter.refused ? sql`${carts.refused}` : undefined,
    ...cartDimensions.map((dimension) => hasOneOf(dimension, asIs[dimension])),
  );
}

/** Adds up figures that were counted apart, under names that begin with a prefix; `where` picks rows of them. */
export function summed(prefix: string, where: SQL = sql`true`): SQL {
  return listed(
    names.map(
      (name) =>
        sql`coalesce(sum(${quoted(name)}) filter (where ${where}), 0) as ${quoted(`${prefix}${name}`)}`,
    ),
  );
}

/** The same of figures that carry a prefix already. */
export function summedAgain(prefix: string): SQL {
  return listed(names.map((name) => sql`coalesce(sum(${quoted(`${prefix}${name}`)}), 0)`));
}

export function figureColumns(prefix: string): SQL {
  return listed(names.map((name) => quoted(`${prefix}${name}`)));
}

/** `metricOf` in SQL, for an order; null where nothing is divided by nothing. */
export function metricColumn(metric: StatMetric, prefix = ''): SQL {
  const of = (name: keyof Figures) => quoted(`${prefix}${name}`);
  if (metric === 'average') return sql`round(${of('cents')} / nullif(${of('priced')}, 0))`;
  if (metric === 'rate') return sql`${of('recovered')} / nullif(${of('carts')}, 0)`;
  if (metric === 'refusedShare') return sql`${of('refused')} / nullif(${of('carts')}, 0)`;
  return of(metric);
}

export type FigureRow = Record<string, unknown>;

/** Figures of a row, under names that begin with a prefix. */
export function figuresOf(row: FigureRow, prefix = ''): Figures {
  return Object.fromEntries(names.map((name) => [name, Number(row[`${prefix}${name}`])])) as Figures;
}

export function addFigures(all: readonly Figures[]): Figures {
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)]),
  ) as Figures;
}
