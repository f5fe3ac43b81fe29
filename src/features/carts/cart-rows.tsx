import type { ComponentProps } from 'react';
import { useMedia } from '#src/ui/use-media.ts';
import { CartCards } from './cart-cards.tsx';
import { CartTable } from './cart-table.tsx';

/** The carts as a table, or as cards on a phone, whose order is chosen beside the filters. */
export function CartRows({ sort, askedSort, onSort, ...list }: ComponentProps<typeof CartTable>) {
  const wide = useMedia('(min-width: 768px)');
  return wide ? (
    <CartTable {...list} sort={sort} askedSort={askedSort} onSort={onSort} />
  ) : (
    <CartCards {...list} />
  );
}
