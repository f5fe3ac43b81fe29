import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { roleIn, session } from '#src/api/session.ts';
import { teams } from '#src/api/team.ts';
import { TeamPage } from '#src/features/people/team-page.tsx';
import { ForbiddenPage } from './forbidden-page.tsx';
import { PeopleTexts } from './people-texts.tsx';

export const Route = createFileRoute('/_signed-in/$alias/team')({
  // With its page, which few visits open: the entry knows nothing of the team.
  codeSplitGroupings: [['loader', 'component']],
  loader: async ({ context: { queryClient }, params: { alias } }) => {
    const { person } = await queryClient.ensureQueryData(session.current());
    if (roleIn(person, alias) === 'owner') await queryClient.ensureQueryData(teams.list(alias));
  },
  remountDeps: ({ params }) => params.alias,
  staticData: { title: 'team' },
  component: Team,
});

function Team() {
  const { alias } = Route.useParams();
  const person = useQuery(session.current()).data?.person;
  // Who is signed out over the page finds it again, so only a known other role is refused.
  if (person && roleIn(person, alias) !== 'owner') return <ForbiddenPage />;
  return (
    <PeopleTexts>
      <TeamPage alias={alias} />
    </PeopleTexts>
  );
}
