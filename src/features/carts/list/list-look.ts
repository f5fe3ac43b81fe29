import { type CartColumn, cartColumns, type Density, densities } from '#contract/app/list-look.ts';
import type { Preferences } from '#src/lib/preferences.ts';

export type ListLook = { columns: readonly CartColumn[]; density: Density };

const defaultColumns: readonly CartColumn[] = ['stage', 'value', 'origin', 'email', 'abandoned'];

/** Which columns the list has, in the one order there is, and how high its rows are. */
export function listLook({ columns, density }: Pick<Preferences, 'columns' | 'density'>): ListLook {
  return {
    columns: columns ? cartColumns.filter((column) => columns.includes(column)) : defaultColumns,
    density: densities.find((one) => one === density) ?? 'regular',
  };
}
