import type { CartDimension } from '#contract/app/cart-dimensions.ts';
import type { Spellings } from '#contract/app/stat-notes.ts';
import type { Breakdown, BreakdownRow, StatSearch } from '#contract/app/stats.ts';
import { noneTag } from '#contract/app/values.ts';

/** The dimensions that a breakdown tells carts apart by. */
export function dimensionsOf(by: Breakdown): readonly CartDimension[] {
  return by === 'origin' ? ['source', 'medium', 'campaign'] : [by];
}

type RowFilter = Partial<Record<CartDimension, string[]>>;

/** The one value of each dimension that a row stands for, by the name that merged spellings go by. */
export function filterOfRow(by: Breakdown, row: BreakdownRow, spellings: readonly Spellings[]): RowFilter {
  return Object.fromEntries(
    dimensionsOf(by).map((name, index) => {
      const value = row.key[index] ?? noneTag;
      const merged = spellings.find(
        (one) => one.isMerged && one.tag === name && one.values.some((spelling) => spelling.value === value),
      );
      return [name, [merged?.into ?? value]];
    }),
  );
}

/** Whether everything is filtered by the row already, and by it alone in its dimensions. */
export function isRowInForce(search: StatSearch, filter: RowFilter): boolean {
  return Object.entries(filter).every(
    ([name, values]) => String(search[name as CartDimension]) === String(values),
  );
}
