import { useQuery } from '@tanstack/react-query';
import type { CartRef } from '#contract/app/triage.ts';
import { carts } from '#src/api/carts.ts';
import type { CartDeskProps } from '../cart/cart-desk.tsx';
import { useCartMoves } from '../cart/use-cart-moves.ts';
import { DeskVerbs } from './desk-verbs.tsx';

/** What keys do while a cart is open: they act on it, and go on to the next one of the list. */
export function DeskOfCart({ alias, search, rows, open, ask, onAsk }: CartDeskProps & { open: CartRef }) {
  const cart = useQuery({ ...carts.detail(alias, open), enabled: false }).data;
  const moves = useCartMoves(alias, open, search);
  const row = cart ?? rows.find(({ id }) => id === open.cartId);
  return (
    <DeskVerbs
      alias={alias}
      targets={() => (row ? [row] : [])}
      current={() => row}
      advance={() => moves.next?.()}
      ask={ask}
      onAsk={onAsk}
    />
  );
}
