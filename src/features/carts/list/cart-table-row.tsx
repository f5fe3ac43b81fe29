import { memo, type ReactNode } from 'react';
import type { CartRow } from '#contract/app/carts.ts';
import type { CartColumn } from '#contract/app/list-look.ts';
import { checkboxLook } from '#src/ui/checkbox.tsx';
import { StageChip } from '../cart-stage-chip.tsx';
import type { CartRowLink } from './cart-row-link.ts';
import type { CartRowWords, RowWording } from './cart-row-words.ts';
import { columnRoom } from './column-room.ts';

export type CartRowProps = {
  row: CartRow;
  words: RowWording;
  link: CartRowLink;
  /** The cart that lies open beside the list. */
  open: boolean;
  /** The one row the Tab key reaches; arrows and J/K move from there. */
  cursor: boolean;
  /** Somebody acted on it so that it is none of what was asked for any more; it stays where it is. */
  done: boolean;
};

type CartTableRowProps = CartRowProps & {
  columns: readonly CartColumn[];
  selected: boolean;
  /** Undefined for who has nothing to do with a selection. */
  onSelect: ((row: CartRow) => void) | undefined;
  selectLabel: (name: string) => string;
};

const cell = 'px-2 last:pr-5';

/** Fifteen elements at most in the usual columns: fifty of these are what scrolls and what a keystroke replaces. */
export const CartTableRow = memo(function CartTableRow(props: CartTableRowProps) {
  const { row, words, link, open, cursor, done, columns, selected, onSelect } = props;
  const say = words(row);
  return (
    <tr
      className="group relative h-11 border-b border-line in-data-[density=compact]:h-8 in-data-[density=comfortable]:h-12 hover:bg-canvas has-[a:focus-visible]:bg-row-focused data-open:bg-row-focused data-selected:bg-accent-soft data-done:text-ink-3 data-open:[&>:first-child]:shadow-[inset_3px_0_0_var(--accent)]"
      data-open={open || undefined}
      data-selected={selected || undefined}
      data-done={done || undefined}
    >
      <td className={`pr-2 leading-4 in-data-[density=compact]:truncate ${onSelect ? 'pl-11' : 'pl-5'}`}>
        {onSelect ? (
          <input
            type="checkbox"
            aria-label={props.selectLabel(say.name)}
            checked={selected}
            tabIndex={-1}
            onChange={() => onSelect(row)}
            className={`absolute top-1/2 left-4 z-1 -translate-y-1/2 ${checkboxLook}`}
          />
        ) : null}
        <CartRowAnchor row={row} link={link} open={open} cursor={cursor} name={say.name} />
        <span className="block truncate text-12 text-ink-2 in-data-[density=compact]:ml-2 in-data-[density=compact]:inline">
          {say.line}
        </span>
      </td>
      {columns.map((column) => cells[column](say, words, row))}
    </tr>
  );
});

type Cell = (say: CartRowWords, words: RowWording, row: CartRow) => ReactNode;

function plainCell(column: CartColumn, side = ''): Cell {
  return (_say, words, row) => (
    <td key={column} className={`${cell} ${columnRoom[column]} truncate ${side}`}>
      {words.of(row, column)}
    </td>
  );
}

const cells: Record<CartColumn, Cell> = {
  stage: (say) => (
    <td key="stage" className={`${cell} leading-none`}>
      {say.stage ? <StageChip stage={say.stage} text={say.stageText} /> : null}
    </td>
  ),
  state: plainCell('state'),
  value: (say) => (
    <td key="value" className={`${cell} text-right font-medium tabular-nums`}>
      {say.total}
    </td>
  ),
  priority: (_say, words, row) => (
    <td
      key="priority"
      className={`${cell} relative z-1 text-right font-medium tabular-nums ${columnRoom.priority}`}
      title={words.whyPriority(row)}
    >
      {words.of(row, 'priority')}
    </td>
  ),
  origin: (say) => (
    <td key="origin" className={`${cell} ${columnRoom.origin} truncate leading-4`}>
      {say.source}
      {say.campaign ? (
        <span className="block truncate text-12 text-ink-2 in-data-[density=compact]:ml-2 in-data-[density=compact]:inline">
          {say.campaign}
        </span>
      ) : null}
    </td>
  ),
  email: (say) => (
    <td
      key="email"
      className={`${cell} ${columnRoom.email} truncate tabular-nums ${say.emailDue ? '' : 'text-ink-2'}`}
    >
      {say.email}
    </td>
  ),
  assignee: plainCell('assignee'),
  step: plainCell('step'),
  contact: plainCell('contact', 'text-ink-2 tabular-nums'),
  abandoned: (say) => (
    <td key="abandoned" className={`${cell} text-right text-ink-2 tabular-nums`} title={say.abandonedAt}>
      {say.age}
    </td>
  ),
};

type CartRowAnchorProps = Pick<CartRowProps, 'row' | 'link' | 'open' | 'cursor'> & { name: string };

/** The row's real link; it stretches over the whole row, which is its positioned ancestor. */
export function CartRowAnchor({ row, link, open, cursor, name }: CartRowAnchorProps) {
  return (
    <a
      href={link.href(row)}
      id={cartRowId(row.id)}
      tabIndex={cursor ? 0 : -1}
      aria-current={open || undefined}
      onClick={(event) => link.onClick(event, row)}
      onPointerEnter={() => link.onIntent(row)}
      onFocus={() => link.onFocus(row)}
      className="block scroll-mt-12 scroll-mb-20 truncate font-medium in-data-[density=compact]:inline outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      <bdi data-private="">{name}</bdi>
    </a>
  );
}

export function cartRowId(cartId: string): string {
  return `cart-${cartId}`;
}
