import { index, layout, rootRoute, route } from '@tanstack/virtual-file-routes';

/** The whole site. Paths are addresses, files stand in `src`. */
export const routes = rootRoute('app/root.route.tsx', [
  index('app/home.route.tsx'),
  route('/sign-in', 'features/session/sign-in.route.tsx'),
  layout('signed-in', 'app/signed-in.route.tsx', [
    route('/$alias', 'app/store.route.tsx', [
      index('app/store-home.route.tsx'),
      route('/carts', 'features/carts/carts.route.tsx', [
        route('/$customerId/$cartId', 'features/carts/cart.route.tsx'),
      ]),
    ]),
  ]),
]);
