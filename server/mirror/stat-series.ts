import { periodsOf } from '#contract/app/stat-periods.ts';
import { type getStatSeries, noFigures, type StatSeries } from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Queries } from '#server/store/database.ts';
import { readMergedTags } from './merged-tags.ts';
import { type Buckets, bucketIndex, bucketName, bucketsOf } from './stat-buckets.ts';
import { addFigures, countedBy, type FigureRow, figuresOf } from './stat-figures.ts';
import { sampleOf } from './stat-sample.ts';

export async function statSeries(
  on: Queries,
  store: string,
  query: QueryFor<typeof getStatSeries>,
  now: Date,
): Promise<StatSeries> {
  const { current, previous } = periodsOf(query, now);
  const merged = await readMergedTags(on, store);
  const buckets = await bucketsOf(on, store, { period: current, previous, grain: query.grain, now });
  const lines = previous && buckets.previous ? [buckets.current, buckets.previous] : [buckets.current];
  const periods = previous && buckets.previous ? [current, previous] : [current];
  const { rows } = await on.execute<FigureRow>(
    countedBy({ store, filter: query, merged, periods }, (part) =>
      lines.slice(part, part + 1).map((line) => bucketIndex(line)),
    ),
  );
  const ofPart = (part: number) => rows.filter((row) => row.part === part);
  const told = { ...current, ...completeLine(ofPart(0), buckets.current) };
  return {
    grain: buckets.current.grain,
    current: told,
    previous:
      previous && buckets.previous ? { ...previous, ...completeLine(ofPart(1), buckets.previous) } : null,
    sample: await sampleOf(on, store, query, current, told.totals.carts),
  };
}

function completeLine(rows: readonly FigureRow[], line: Buckets) {
  const known = new Map(rows.map((row) => [Number(row.k1), figuresOf(row)]));
  const buckets = Array.from({ length: line.count }, (_, n) => ({
    at: bucketName(line, n),
    figures: known.get(n) ?? noFigures,
  }));
  return { totals: addFigures([...known.values()]), buckets };
}
