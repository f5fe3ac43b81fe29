import { sql } from 'drizzle-orm';
import type {
  getStatBreakdown,
  getStatHours,
  getStatSeries,
  getStatShares,
  StatBreakdown,
  StatHours,
  StatSeries,
  StatShares,
} from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { countTags, type TagCount } from './count-tags.ts';
import { statBreakdown } from './stat-breakdown.ts';
import { statHours } from './stat-hours.ts';
import { statSeries } from './stat-series.ts';
import { statShares } from './stat-shares.ts';

/** Numbers about a store's abandoned carts. Money is cents; days and hours are of São Paulo. */
export type Stats = {
  series(alias: string, query: QueryFor<typeof getStatSeries>): Promise<StatSeries>;
  /** `label` of every row is null. */
  breakdown(alias: string, query: QueryFor<typeof getStatBreakdown>): Promise<StatBreakdown>;
  hours(alias: string, query: QueryFor<typeof getStatHours>): Promise<StatHours>;
  shares(alias: string, query: QueryFor<typeof getStatShares>): Promise<StatShares>;
  /** Every value of source, medium and campaign as the carts carry it. */
  tags(alias: string): Promise<TagCount[]>;
};

export function createStats(db: Db, now: () => Date): Stats {
  const card =
    <Query, Answer>(read: (on: Queries, store: string, query: Query, at: Date) => Promise<Answer>) =>
    (store: string, query: Query) =>
      db.transaction(async (tx) => {
        // Whole ranges are read: a loop over the desk is never right, and a planner without statistics likes it best.
        await tx.execute(sql`set local enable_nestloop = off; set local jit = off`);
        return read(tx, store, query, now());
      });
  return {
    series: card(statSeries),
    breakdown: card(statBreakdown),
    hours: card(statHours),
    shares: card(statShares),
    tags: (store) => countTags(db, store),
  };
}
