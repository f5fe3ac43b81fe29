import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { session } from '#src/api/session.ts';
import { returnAddress } from './return-address.ts';
import { SignInPage } from './sign-in-page.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: z.object({ to: z.catch(z.optional(z.string()), undefined) }),
  loaderDeps: ({ search: { to } }) => ({ to }),
  loader: async ({ context: { queryClient }, deps: { to } }) => {
    const answer = await queryClient.ensureQueryData(session.current());
    if (answer.person) throw redirect({ href: returnAddress(to), replace: true });
    return { mode: answer.mode };
  },
  staticData: { title: 'signIn' },
  component: SignIn,
});

function SignIn() {
  const { mode } = Route.useLoaderData();
  const { to } = Route.useSearch();
  const router = useRouter();
  return <SignInPage mode={mode} onSignedIn={() => router.history.replace(returnAddress(to))} />;
}
