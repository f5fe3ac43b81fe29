import type { OpenSession } from '#contract/app/session.ts';
import type { Sessions } from '#server/store/sessions.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Handlers } from './handler.ts';
import { asRefusal } from './team-refusal.ts';

type OpenSessionHandlers = Pick<
  Handlers,
  'listOwnSessions' | 'endOwnSession' | 'listMemberSessions' | 'endMemberSession'
>;

export function createOpenSessionHandlers({ people }: AppDeps): OpenSessionHandlers {
  const { sessions, changes } = people;

  return {
    listOwnSessions: ({ person }) => openSessionsOf(sessions, person.id, person.sessionId),

    async endOwnSession({ params, person, dropSession }) {
      await sessions.endById(person.id, params.sessionId);
      if (params.sessionId === person.sessionId) dropSession();
      return openSessionsOf(sessions, person.id, person.sessionId);
    },

    async listMemberSessions({ params, person }) {
      await asRefusal(changes.check(params.alias, params.personId, person));
      return openSessionsOf(sessions, params.personId, person.sessionId);
    },

    async endMemberSession({ params, person }) {
      await asRefusal(changes.check(params.alias, params.personId, person));
      await sessions.endById(params.personId, params.sessionId);
      return openSessionsOf(sessions, params.personId, person.sessionId);
    },
  };
}

export async function openSessionsOf(
  sessions: Sessions,
  userId: string,
  thisId: string,
): Promise<{ sessions: OpenSession[] }> {
  const open = (await sessions.listOf(userId)).map(({ id, device, createdAt, seenAt }) => ({
    id,
    device,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    isThis: id === thisId,
  }));
  return { sessions: open.sort((a, b) => Number(b.isThis) - Number(a.isThis)) };
}
