import type { ComponentProps } from 'react';
import { useMedia } from '#src/ui/use-media.ts';
import { CartCards } from './cart-cards.tsx';
import { CartTable } from './cart-table.tsx';

type CartListRowsProps = ComponentProps<typeof CartTable> & ComponentProps<typeof CartCards>;

/** The carts as a table, or as cards on a phone, whose order is chosen beside the filters. */
export function CartRows({ onContact, ...table }: CartListRowsProps) {
  const wide = useMedia('(min-width: 768px)');
  return wide ? <CartTable {...table} /> : <CartCards {...table} onContact={onContact} />;
}
