import { createFileRoute, redirect, useRouter } from '@tanstack/react-router';
import { session } from '#src/api/session.ts';
import { ConnectPage } from '#src/features/connection/connect-page.tsx';
import { NoStorePage } from '#src/features/connection/no-store-page.tsx';
import { mayConnect } from './navigation.ts';
import { PeopleTexts } from './people-texts.tsx';

/** Where somebody without a store begins, and where an owner of everything adds one. */
export const Route = createFileRoute('/_signed-in/connect')({
  beforeLoad: async ({ context: { queryClient } }) => {
    const { mode, person } = await queryClient.ensureQueryData(session.current());
    const isOffered = person !== null && mayConnect(mode, person);
    if (person && person.stores.length > 0 && !isOffered) throw redirect({ to: '/', replace: true });
    return { isOffered };
  },
  staticData: { title: 'connect' },
  component: Connect,
});

function Connect() {
  const { isOffered } = Route.useRouteContext();
  const router = useRouter();
  const open = async (alias: string) => {
    await router.invalidate();
    await router.navigate({ to: '/$alias/carts', params: { alias } });
  };
  return (
    <PeopleTexts>
      {isOffered ? <ConnectPage onConnected={(alias) => void open(alias)} /> : <NoStorePage />}
    </PeopleTexts>
  );
}
