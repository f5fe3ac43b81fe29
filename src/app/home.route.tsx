import { createFileRoute, redirect } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context: { queryClient } }) => {
    const { person } = await queryClient.ensureQueryData(session.current());
    const store = person?.stores[0];
    if (store) throw redirect({ to: '/$alias/carts', params: { alias: store.alias }, replace: true });
    throw redirect({ to: person ? '/connect' : '/sign-in', replace: true });
  },
});
