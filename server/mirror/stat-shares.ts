import { sql } from 'drizzle-orm';
import { periodsOf } from '#contract/app/stat-periods.ts';
import { type getStatShares, noFigures, type StatShares } from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Queries } from '#server/store/database.ts';
import { dimensionValues } from './dimension-values.ts';
import { readMergedTags } from './merged-tags.ts';
import { bucketIndex, bucketName, bucketsOf } from './stat-buckets.ts';
import { countedBy, type FigureRow, figuresOf, metricColumn, summed } from './stat-figures.ts';

const shown = 6;

export async function statShares(
  on: Queries,
  store: string,
  query: QueryFor<typeof getStatShares>,
  now: Date,
): Promise<StatShares> {
  const { current } = periodsOf({ ...query, compare: 'none', weekdays: false }, now);
  const merged = await readMergedTags(on, store);
  const { current: line } = await bucketsOf(on, store, { period: current, grain: query.grain, now });
  const counted = countedBy({ store, filter: query, merged, periods: [current] }, () => [
    dimensionValues.source,
    bucketIndex(line),
  ]);
  const names = JSON.stringify(Object.fromEntries(merged.source));
  const { rows } = await on.execute<FigureRow & { place: number; source: string | null; bucket: number }>(sql`
    with counted as materialized (${counted}),
    named as (
      select counted.*, coalesce(name.value, k1) as source
      from counted left join jsonb_each_text(${names}::jsonb) name on name.key = k1
    ),
    ranked as (
      select source, row_number() over (order by ${metricColumn(query.metric)} desc nulls last, carts desc, source)::int as place
      from (select source, ${summed('')} from named group by source) per_source
    )
    select least(place, ${shown + 1})::int as place, case when place <= ${shown} then named.source end as source, k2 as bucket,
      ${summed('')}
    from named join ranked on coalesce(ranked.source, '') = coalesce(named.source, '')
    group by 1, 2, 3`);
  const places = [...new Set(rows.map(({ place }) => place))].toSorted((a, b) => a - b);
  return {
    grain: line.grain,
    at: Array.from({ length: line.count }, (_, n) => bucketName(line, n)),
    series: places.map((place) => {
      const own = rows.filter((row) => row.place === place);
      const known = new Map(own.map((row) => [Number(row.bucket), figuresOf(row)]));
      return {
        value: own[0]?.source ?? null,
        isOthers: place > shown,
        figures: Array.from({ length: line.count }, (_, n) => known.get(n) ?? noFigures),
      };
    }),
  };
}
