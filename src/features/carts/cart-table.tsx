import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow, CartSort } from '#contract/app/carts.ts';
import { type Column, DataTable } from '#src/ui/data-table.tsx';
import type { CartRowLink } from './cart-row-link.ts';
import { useCartRowWords } from './cart-row-words.ts';
import { columnSort, nextSort } from './cart-sort.ts';
import { CartTableRow, columnRoom } from './cart-table-row.tsx';
import { assignSlots } from './row-slots.ts';

type CartTableProps = {
  rows: readonly CartRow[];
  link: CartRowLink;
  now: number;
  busy: boolean;
  filtered: boolean;
  /** The order of these rows, and the one asked for: another one until its rows are here. */
  sort: CartSort;
  askedSort: CartSort;
  onSort: (sort: CartSort) => void;
  openId: string | undefined;
  /** The one row that the Tab key reaches; arrows and J/K move from there. */
  cursorId: string | undefined;
};

/** The carts as a table, for anything wider than a phone. */
export function CartTable(props: CartTableProps) {
  const t = useTranslations('carts.table');
  const words = useCartRowWords(props.now);
  const slots = useRowSlots(props.rows);
  const sortBy = (column: 'value' | 'date'): Column['sort'] => ({
    direction: columnSort(props.sort, column),
    pending: props.askedSort === props.sort ? undefined : columnSort(props.askedSort, column),
    onSort: () => props.onSort(nextSort(props.askedSort, column)),
  });
  const columns: Column[] = [
    { key: 'customer', label: t('customer') },
    { key: 'stage', label: t('stage'), width: 'w-42' },
    { key: 'value', label: t('value'), align: 'end', width: 'w-27', sort: sortBy('value') },
    {
      key: 'origin',
      label: t('origin'),
      width: `w-[28%] max-[1239px]:w-[16%] in-data-beside:max-[1639px]:w-[16%] ${columnRoom.origin}`,
    },
    { key: 'email', label: t('email'), width: `w-27 ${columnRoom.email}` },
    { key: 'abandoned', label: t('abandoned'), align: 'end', width: 'w-28', sort: sortBy('date') },
  ];
  return (
    <DataTable caption={props.filtered ? t('filtered') : t('caption')} columns={columns} busy={props.busy}>
      {props.rows.map((row) => (
        <CartTableRow
          key={slots.get(row.id)}
          row={row}
          words={words}
          link={props.link}
          open={row.id === props.openId}
          cursor={row.id === props.cursorId}
        />
      ))}
    </DataTable>
  );
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
