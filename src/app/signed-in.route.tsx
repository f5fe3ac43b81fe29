import { createFileRoute, redirect } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';
import { dropPrivate } from '#src/lib/private-search.ts';
import { Shell } from './shell.tsx';

export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context: { queryClient }, location, cause }) => {
    const { person } = await queryClient.ensureQueryData(session.current());
    const { privateSearchOf } = location.state;
    const to = dropPrivate(location.href);
    if (person && privateSearchOf && privateSearchOf !== person.id)
      throw redirect({ href: to, replace: true });
    // Whoever is signed out inside the app signs in over the page, which must not go away.
    if (person || cause === 'stay') return;
    throw redirect({ to: '/sign-in', search: { to }, replace: true });
  },
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(session.current()),
  // The frame stands for the whole visit; what changes in it comes from the cache.
  staleTime: Number.POSITIVE_INFINITY,
  codeSplitGroupings: [],
  component: SignedIn,
});

function SignedIn() {
  const { mode, person } = Route.useLoaderData();
  return person ? <Shell mode={mode} person={person} /> : null;
}
