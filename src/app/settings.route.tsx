import { createFileRoute } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';
import { SettingsPage } from '#src/features/people/settings-page.tsx';
import { mayConnect } from './navigation.ts';
import { PeopleTexts } from './people-texts.tsx';

export const Route = createFileRoute('/_signed-in/$alias/settings')({
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient } }) => {
    const [{ mode, person }] = await Promise.all([
      queryClient.ensureQueryData(session.current()),
      queryClient.ensureQueryData(session.all()),
    ]);
    const isConnectOffered = person !== null && mayConnect(mode, person);
    return { isConnectOffered, hasPassword: mode === 'live' };
  },
  staticData: { title: 'settings' },
  component: Settings,
});

function Settings() {
  const offered = Route.useLoaderData();
  const { alias } = Route.useParams();
  return (
    <PeopleTexts>
      <SettingsPage alias={alias} {...offered} />
    </PeopleTexts>
  );
}
