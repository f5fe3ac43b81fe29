import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow, CartSort } from '#contract/app/carts.ts';
import type { CartColumn } from '#contract/app/list-look.ts';
import { type Column, DataTable } from '#src/ui/data-table.tsx';
import type { CartPresence } from '../desk/cart-presence.ts';
import type { CartSelection } from '../desk/use-cart-selection.ts';
import type { CartRowLink } from './cart-row-link.ts';
import { useCartRowWords } from './cart-row-words.ts';
import { columnSort, nextSort, type SortColumn } from './cart-sort.ts';
import { CartTableRow } from './cart-table-row.tsx';
import { columnRoom, columnWidth } from './column-room.ts';
import type { ListLook } from './list-look.ts';
import { assignSlots } from './row-slots.ts';
import { SelectPage } from './select-page.tsx';

export type CartRowsProps = {
  rows: readonly CartRow[];
  link: CartRowLink;
  now: number;
  busy: boolean;
  filtered: boolean;
  openId: string | undefined;
  /** The one row that the Tab key reaches; arrows and J/K move from there. */
  cursorId: string | undefined;
  /** Who else has a cart open, by cart id. */
  presence: CartPresence | undefined;
  /** Somebody acted on it so that it is none of what was asked for any more. */
  isDone: (row: CartRow) => boolean;
};

type CartTableProps = CartRowsProps & {
  /** The order of these rows, and the one asked for: another one until its rows are here. */
  sort: CartSort;
  askedSort: CartSort;
  onSort: (sort: CartSort) => void;
  look: ListLook;
  /** Undefined for who has nothing to do with one. */
  selection: CartSelection | undefined;
};

/** The carts as a table, for anything wider than a phone. */
export function CartTable(props: CartTableProps) {
  const { look, selection } = props;
  const t = useTranslations('carts.table');
  const words = useCartRowWords({ now: props.now, columns: look.columns, presence: props.presence });
  const slots = useRowSlots(props.rows);
  const sortBy = (column: SortColumn): Column['sort'] => ({
    direction: columnSort(props.sort, column),
    pending: props.askedSort === props.sort ? undefined : columnSort(props.askedSort, column),
    onSort: () => props.onSort(nextSort(props.askedSort, column)),
  });
  const selectLabel = useCallback((name: string) => t('select', { name }), [t]);
  const columns: Column[] = [
    {
      key: 'customer',
      label: t('customer'),
      before: selection && <SelectPage rows={props.rows} selection={selection} label={t('selectPage')} />,
    },
    ...look.columns.map((column) => ({
      key: column,
      label: t(column),
      ...(column === 'priority' && { meaning: t('priorityMeaning') }),
      width: `${columnWidth[column]} ${columnRoom[column]}`,
      ...(isNumber(column) && { align: 'end' as const }),
      ...(sortedBy[column] && { sort: sortBy(sortedBy[column]) }),
    })),
  ];
  return (
    <div data-density={look.density}>
      <DataTable caption={props.filtered ? t('filtered') : t('caption')} columns={columns} busy={props.busy}>
        {props.rows.map((row) => (
          <CartTableRow
            key={slots.get(row.id)}
            row={row}
            words={words}
            link={props.link}
            open={row.id === props.openId}
            cursor={row.id === props.cursorId}
            done={props.isDone(row)}
            columns={look.columns}
            selected={selection?.has(row.id) ?? false}
            onSelect={selection?.toggle}
            selectLabel={selectLabel}
          />
        ))}
      </DataTable>
    </div>
  );
}

const sortedBy: Partial<Record<CartColumn, SortColumn>> = {
  value: 'value',
  abandoned: 'date',
  priority: 'priority',
};

function isNumber(column: CartColumn): boolean {
  return sortedBy[column] !== undefined;
}

function useRowSlots(rows: readonly CartRow[]): ReadonlyMap<string, number> {
  const slotsOf = (before: ReadonlyMap<string, number>) => ({
    rows,
    slots: assignSlots(
      before,
      rows.map((row) => row.id),
    ),
  });
  const [state, setState] = useState(() => slotsOf(new Map()));
  if (state.rows === rows) return state.slots;
  const next = slotsOf(state.slots);
  setState(next);
  return next.slots;
}
