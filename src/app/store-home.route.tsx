import { createFileRoute, redirect } from '@tanstack/react-router';

export const Route = createFileRoute('/_signed-in/$alias/')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$alias/carts', params, replace: true });
  },
});
