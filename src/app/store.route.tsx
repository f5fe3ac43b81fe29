import { createFileRoute, notFound } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';

/** Everything of one store. An alias that the person may not see does not exist for them. */
export const Route = createFileRoute('/_signed-in/$alias')({
  loader: async ({ context: { queryClient }, params }) => {
    const { person } = await queryClient.ensureQueryData(session.current());
    if (person && !person.stores.some((store) => store.alias === params.alias)) throw notFound();
  },
});
