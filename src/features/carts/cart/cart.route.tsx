import { createFileRoute } from '@tanstack/react-router';
import { carts } from '#src/api/carts.ts';
import { CartPage } from './cart-page.tsx';

export const Route = createFileRoute('/_signed-in/$alias/carts/$customerId/$cartId')({
  loader: ({ context: { queryClient }, params: { alias, ...id } }) => {
    // Not awaited: the panel opens at once with what the row already told.
    void queryClient.prefetchQuery(carts.detail(alias, id));
  },
  staticData: { title: 'cart' },
  component: CartPage,
});
