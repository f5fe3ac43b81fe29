import { createFileRoute, redirect } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';
import { splitPrivate } from '#src/lib/private-search.ts';
import { Shell } from './shell.tsx';

export const Route = createFileRoute('/_signed-in')({
  loader: async ({ context: { queryClient }, location }) => {
    const { mode, person } = await queryClient.ensureQueryData(session.current());
    if (!person)
      throw redirect({ to: '/sign-in', search: { to: splitPrivate(location.href).href }, replace: true });
    return { mode, person };
  },
  // The frame stands for the whole visit; what changes in it comes from the cache.
  staleTime: Number.POSITIVE_INFINITY,
  codeSplitGroupings: [],
  component: SignedIn,
});

function SignedIn() {
  return <Shell {...Route.useLoaderData()} />;
}
