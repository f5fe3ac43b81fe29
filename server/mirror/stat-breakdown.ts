import { type SQL, sql } from 'drizzle-orm';
import { type MergeableTag, mergeableTags } from '#contract/app/stat-notes.ts';
import { periodsOf } from '#contract/app/stat-periods.ts';
import type { Breakdown, getStatBreakdown, StatBreakdown } from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Queries } from '#server/store/database.ts';
import { dimensionValues, isManyValued } from './dimension-values.ts';
import { type MergedTags, readMergedTags, spellingsOf } from './merged-tags.ts';
import { containing, words } from './search-terms.ts';
import {
  countedBy,
  type FigureRow,
  figureColumns,
  figuresOf,
  metricColumn,
  summed,
  summedAgain,
} from './stat-figures.ts';

/** One query. The labels of the rows are null. */
export async function statBreakdown(
  on: Queries,
  store: string,
  query: QueryFor<typeof getStatBreakdown>,
  now: Date,
): Promise<StatBreakdown> {
  const { by, metric, find, size } = query;
  const { current, previous } = periodsOf(query, now);
  const merged = await readMergedTags(on, store);
  const periods = previous ? [current, previous] : [current];
  const keys =
    by === 'origin'
      ? [dimensionValues.source, dimensionValues.medium, dimensionValues.campaign]
      : [dimensionValues[by]];
  const counted = countedBy({ store, filter: query, merged, periods }, () => keys);
  const both = sql`${figureColumns('c_')}, ${figureColumns('p_')}`;
  const sums = (add: (prefix: string) => SQL) => sql`${add('c_')}, ${add('p_')}`;
  const ofParts = sums((prefix) => summed(prefix, prefix === 'c_' ? sql`part = 0` : sql`part = 1`));
  const { rows } = await on.execute<FigureRow & { kind: string; key: (string | null)[]; place: number }>(sql`
    with counted as materialized (${counted}),
    named as (${named(by, merged)}),
    per_key as (select key, ${ofParts} from named group by key),
    ranked as (
      select *, row_number() over (order by ${metricColumn(metric, 'c_')} desc nulls last, c_carts desc, p_carts desc, key)::int as place
      from per_key where ${isFound(find)}
    )
    select 'row' as kind, key, place, ${both} from ranked where place <= ${size}
    union all
    select 'others', null, count(*)::int, ${sums(summedAgain)} from ranked where place > ${size}
    union all
    select 'totals', null, 0, ${ofParts} from counted`);
  const pick = (row: FigureRow | undefined) => ({
    current: figuresOf(row ?? {}, 'c_'),
    previous: previous && figuresOf(row ?? {}, 'p_'),
  });
  const others = rows.find(({ kind }) => kind === 'others');
  const tag = mergeableTags.find((one) => one === by);
  return {
    by,
    rows: rows
      .filter(({ kind }) => kind === 'row')
      .toSorted((a, b) => a.place - b.place)
      .map((row) => ({
        key: row.key,
        label: null,
        merged: tag ? mergedInto(merged, tag, row.key[0]) : [],
        ...pick(row),
      })),
    others: others && others.place > 0 ? { rows: others.place, ...pick(others) } : null,
    totals: pick(rows.find(({ kind }) => kind === 'totals')),
  };
}

/** The groups that were counted, by the names they go by: a cart of several items stands under each. */
function named(by: Breakdown, merged: MergedTags): SQL {
  if (by === 'origin') return sql`select *, array[k1, k2, k3] as key from counted`;
  if (isManyValued(by))
    return sql`select counted.*, array[one.value] as key from counted left join lateral unnest(k1) one (value) on true`;
  const tag = mergeableTags.find((one) => one === by);
  if (!tag || merged[tag].size === 0) return sql`select *, array[k1] as key from counted`;
  const names = JSON.stringify(Object.fromEntries(merged[tag]));
  return sql`select counted.*, array[coalesce(name.value, k1)] as key
    from counted left join jsonb_each_text(${names}::jsonb) name on name.key = k1`;
}

function mergedInto(merged: MergedTags, tag: MergeableTag, name: string | null | undefined): string[] {
  const spellings = name ? spellingsOf(merged[tag], name) : [];
  return spellings.length > 1 ? spellings.toSorted() : [];
}

function isFound(find: string): SQL {
  const conditions = words(find).map(
    (word) => sql`mirror_fold(array_to_string(key, ' ')) like mirror_fold(${containing(word)})`,
  );
  return sql.join([sql`true`, ...conditions], sql` and `);
}
