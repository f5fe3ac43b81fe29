import type { CartRow } from '#contract/app/carts.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import type { CartSelection } from '../desk/use-cart-selection.ts';

type SelectPageProps = { rows: readonly CartRow[]; selection: CartSelection; label: string };

/** Selects every row of the page, or none of them; between is a state of its own. */
export function SelectPage({ rows, selection, label }: SelectPageProps) {
  const count = rows.filter((row) => selection.has(row.id)).length;
  const isAll = count === rows.length && count > 0;
  return (
    <Checkbox
      aria-label={label}
      checked={isAll}
      mixed={count > 0 && !isAll}
      onChange={() => (isAll ? selection.remove(rows) : selection.add(rows))}
      className="mr-1 -ml-1"
    />
  );
}
