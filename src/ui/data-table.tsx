import type { ReactNode } from 'react';
import { useLasting } from './use-lasting.ts';

export type SortDirection = 'ascending' | 'descending';

export type Column = {
  key: string;
  label: string;
  /** What the column means, where its label alone does not say. */
  meaning?: string;
  align?: 'end';
  /** A control in front of the label. */
  before?: ReactNode;
  /** Width of the column, and from which room on it is shown: classes. */
  width?: string;
  /**
   * Present when the list can be ordered by it: the order of the rows and the one asked for meanwhile, where they
   * are by this column, and how to ask for another.
   */
  sort?: {
    direction: SortDirection | undefined;
    pending: SortDirection | undefined;
    onSort: () => void;
  };
};

type DataTableProps = {
  /** Names the table for those who do not see it. */
  caption: string;
  columns: readonly Column[];
  /** Old rows are shown while new ones are on their way. */
  busy: boolean;
  /** `<tr>` elements, in the order of the columns. */
  children: ReactNode;
};

/** A plain table whose rows the caller renders: the server sorts and pages, so nothing more is needed. */
export function DataTable({ caption, columns, busy, children }: DataTableProps) {
  const slow = useLasting(busy, 200);
  return (
    <table className="w-full table-fixed border-collapse text-13" aria-busy={busy}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="h-9 text-12 text-ink-2">
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className={slow ? 'opacity-60' : undefined}>{children}</tbody>
    </table>
  );
}

function ColumnHeader({ column }: { column: Column }) {
  const { label, meaning, align, before, width = '', sort } = column;
  const side = align === 'end' ? 'text-right' : 'text-left';
  return (
    <th
      scope="col"
      title={meaning}
      aria-description={sort ? undefined : meaning}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={`sticky top-0 z-10 bg-surface px-2 font-medium shadow-[inset_0_-1px_0_var(--line)] first:pl-5 last:pr-5 ${side} ${width}`}
    >
      {before}
      {sort ? <SortButton label={label} meaning={meaning} {...sort} /> : label}
    </th>
  );
}

type SortButtonProps = Pick<Column, 'label'> & { meaning: string | undefined } & NonNullable<Column['sort']>;

function SortButton({ label, meaning, direction, pending, onSort }: SortButtonProps) {
  const arrow = pending ?? direction;
  return (
    <button
      type="button"
      aria-description={meaning}
      onClick={onSort}
      className={`-mx-1.5 inline-flex h-7 items-center gap-1 rounded px-1.5 font-medium hover:text-ink ${direction ? 'text-ink' : ''}`}
    >
      {label}
      {arrow ? (
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className={`size-3 ${arrow === 'ascending' ? 'rotate-180' : ''} ${pending ? 'opacity-40' : ''}`}
          fill="none"
        >
          <path
            d="M6 2v8M2.8 6.8 6 10l3.2-3.2"
            stroke="currentColor"
            strokeWidth="1.25"
            strokeLinecap="round"
          />
        </svg>
      ) : null}
    </button>
  );
}
