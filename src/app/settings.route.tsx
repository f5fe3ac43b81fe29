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
    return { isConnectOffered: person !== null && mayConnect(mode, person) };
  },
  staticData: { title: 'settings' },
  component: Settings,
});

function Settings() {
  const { isConnectOffered } = Route.useLoaderData();
  return (
    <PeopleTexts>
      <SettingsPage isConnectOffered={isConnectOffered} />
    </PeopleTexts>
  );
}
