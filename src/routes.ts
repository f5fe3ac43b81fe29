import { index, layout, rootRoute, route } from '@tanstack/virtual-file-routes';

/** The whole site. Paths are addresses, files stand in `src`. */
export const routes = rootRoute('app/root.route.tsx', [
  index('app/home.route.tsx'),
  route('/sign-in', 'features/session/sign-in.route.tsx'),
  route('/link', 'app/link.route.tsx'),
  layout('signed-in', 'app/signed-in.route.tsx', [
    route('/connect', 'app/connect.route.tsx'),
    route('/$alias', 'app/store.route.tsx', [
      index('app/store-home.route.tsx'),
      route('/carts', 'features/carts/carts.route.tsx', [
        route('/$customerId/$cartId', 'features/carts/cart/cart.route.tsx'),
      ]),
      route('/stats', 'app/stats.route.tsx'),
      route('/payments', 'app/payments.route.tsx'),
      route('/payments/$paymentId', 'app/payment.route.tsx'),
      route('/activity', 'app/activity.route.tsx'),
      route('/team', 'app/team.route.tsx'),
      route('/settings', 'app/settings.route.tsx'),
      route('/settings/messages', 'app/templates.route.tsx'),
    ]),
  ]),
]);
