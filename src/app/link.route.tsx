import { createFileRoute, useLocation, useRouter } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';
import { LinkPage } from '#src/features/session/link-page.tsx';
import { PeopleTexts } from './people-texts.tsx';

/** `/link#token=…`: the token stands behind the `#`, which no server and no log ever sees. */
export const Route = createFileRoute('/link')({
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(session.current()),
  staticData: { title: 'link' },
  component: Link,
});

function Link() {
  const { person } = Route.useLoaderData();
  const router = useRouter();
  const { hash } = useLocation();
  return (
    <PeopleTexts>
      <LinkPage
        token={new URLSearchParams(hash).get('token') ?? ''}
        signedInAs={person?.name}
        onUsed={() => void router.navigate({ to: '/link', hash: '', replace: true })}
        onDone={() => void router.navigate({ to: '/', replace: true })}
      />
    </PeopleTexts>
  );
}
