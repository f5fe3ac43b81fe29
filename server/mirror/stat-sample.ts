import { and, count, eq, gte, lt } from 'drizzle-orm';
import { cartDimensions } from '#contract/app/cart-dimensions.ts';
import type { Period } from '#contract/app/stat-periods.ts';
import type { StatFilter, StatSeries } from '#contract/app/stats.ts';
import type { Queries } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';
import { loadState } from './sync-state.ts';

/**
 * How much of a period was read, whatever else the filter says. `told` is null while parts of the period were never read
 * to their end and nobody knows what is in them.
 * @param counted carts of the filter in the period
 */
export async function sampleOf(
  on: Queries,
  store: string,
  filter: StatFilter,
  period: Period,
  counted: number,
): Promise<StatSeries['sample']> {
  const isWhole = !filter.refused && cartDimensions.every((dimension) => filter[dimension].length === 0);
  const read = isWhole ? counted : await countPeriod(on, store, period);
  const state = await loadState(on, store);
  if (!state.store?.plannedOn) return { read, told: null };
  const parts = state.windows.filter(
    ({ firstDay, lastDay }) =>
      (period.last === null || firstDay <= period.last) && (period.first === null || period.first <= lastDay),
  );
  const unreadable = parts.reduce((sum, part) => sum + part.unreadable, 0);
  if (parts.every((part) => part.readAt)) return { read, told: read + unreadable };
  const isAll = period.first === null && period.last === null;
  return { read, told: isAll ? Math.max(read, state.store.told) : null };
}

async function countPeriod(on: Queries, store: string, { from, until }: Period): Promise<number> {
  const [row] = await on
    .select({ carts: count() })
    .from(carts)
    .where(
      and(
        eq(carts.store, store),
        from ? gte(carts.createdAt, new Date(from)) : undefined,
        until ? lt(carts.createdAt, new Date(until)) : undefined,
      ),
    );
  return row?.carts ?? 0;
}
