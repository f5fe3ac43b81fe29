import type { CartSort } from '#contract/app/carts.ts';
import type { SortDirection } from '#src/ui/data-table.tsx';

/** Sortable columns with their orders; the first press asks for the first one. */
const orders = {
  value: { descending: 'highest', ascending: 'lowest' },
  date: { descending: 'newest', ascending: 'oldest' },
  // Nobody asks for what is worth least effort.
  priority: { descending: 'priority', ascending: 'newest' },
} as const satisfies Record<string, Record<SortDirection, CartSort>>;

export type SortColumn = keyof typeof orders;

/** The direction in force on a column, or undefined when the list is ordered by another. */
export function columnSort(sort: CartSort, column: SortColumn): SortDirection | undefined {
  if (sort === orders[column].descending) return 'descending';
  return column !== 'priority' && sort === orders[column].ascending ? 'ascending' : undefined;
}

/** What a press on the column's header asks for. */
export function nextSort(sort: CartSort, column: SortColumn): CartSort {
  const { descending, ascending } = orders[column];
  return sort === descending ? ascending : descending;
}
