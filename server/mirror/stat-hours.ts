import { sql } from 'drizzle-orm';
import { periodsOf } from '#contract/app/stat-periods.ts';
import type { getStatHours, StatHours } from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Queries } from '#server/store/database.ts';
import { readMergedTags } from './merged-tags.ts';
import { mirrorCarts as carts } from './schema.ts';
import { countedBy, type FigureRow, figuresOf } from './stat-figures.ts';

/** Hours since a Sunday at midnight, 0…167; the first one of `createdHour` was a Thursday's. */
const hourOfWeek = sql`(${carts.createdHour} + 96 + 168) % 168`;

export async function statHours(
  on: Queries,
  store: string,
  query: QueryFor<typeof getStatHours>,
  now: Date,
): Promise<StatHours> {
  const { current } = periodsOf({ ...query, compare: 'none', weekdays: false }, now);
  const merged = await readMergedTags(on, store);
  const counted = countedBy({ store, filter: query, merged, periods: [current] }, () => [hourOfWeek]);
  const { rows } = await on.execute<FigureRow>(sql`${counted} order by 2`);
  return {
    cells: rows.map((row) => ({
      weekday: Math.floor(Number(row.k1) / 24),
      hour: Number(row.k1) % 24,
      figures: figuresOf(row),
    })),
  };
}
