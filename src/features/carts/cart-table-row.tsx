import { memo } from 'react';
import type { CartRow } from '#contract/app/carts.ts';
import type { CartRowLink } from './cart-row-link.ts';
import type { CartRowWords } from './cart-row-words.ts';
import { StageChip } from './cart-stage-chip.tsx';

export type CartRowProps = {
  row: CartRow;
  words: (row: CartRow) => CartRowWords;
  link: CartRowLink;
  /** The cart that lies open beside the list. */
  open: boolean;
  /** The one row the Tab key reaches; arrows and J/K move from there. */
  cursor: boolean;
};

/**
 * Columns that give way where the table is narrow: an open cart beside it (400 px) tells the same. Asked of the window
 * and not of the table, because a size container lays its rows out half as slow again.
 */
export const columnRoom = {
  origin: 'max-[887px]:hidden in-data-beside:max-[1287px]:hidden',
  email: 'max-[1015px]:hidden in-data-beside:max-[1415px]:hidden',
};

const cell = 'px-2 first:pl-5 last:pr-5';

/** Fourteen elements at most: fifty of these are what scrolls and what a keystroke replaces. */
export const CartTableRow = memo(function CartTableRow({ row, words, link, open, cursor }: CartRowProps) {
  const say = words(row);
  return (
    <tr
      className="relative h-11 border-b border-line hover:bg-canvas has-[a:focus-visible]:bg-row-focused data-open:bg-row-focused data-open:[&>:first-child]:shadow-[inset_3px_0_0_var(--accent)]"
      data-open={open || undefined}
    >
      <td className={`${cell} leading-4`}>
        <CartRowAnchor row={row} link={link} open={open} cursor={cursor} name={say.name} />
        <span className="block truncate text-12 text-ink-2">{say.item}</span>
      </td>
      <td className={`${cell} leading-none`}>
        {say.stage ? <StageChip stage={say.stage} text={say.stageText} /> : null}
      </td>
      <td className={`${cell} text-right font-medium tabular-nums`}>{say.total}</td>
      <td className={`${cell} ${columnRoom.origin} truncate leading-4`}>
        {say.source}
        {say.campaign ? <span className="block truncate text-12 text-ink-2">{say.campaign}</span> : null}
      </td>
      <td className={`${cell} ${columnRoom.email} truncate tabular-nums ${say.emailDue ? '' : 'text-ink-2'}`}>
        {say.email}
      </td>
      <td className={`${cell} text-right text-ink-2 tabular-nums`} title={say.abandonedAt}>
        {say.age}
      </td>
    </tr>
  );
});

type CartRowAnchorProps = Omit<CartRowProps, 'words'> & { name: string };

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
      className="block scroll-mt-12 scroll-mb-20 truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
    >
      <bdi>{name}</bdi>
    </a>
  );
}

export function cartRowId(cartId: string): string {
  return `cart-${cartId}`;
}
