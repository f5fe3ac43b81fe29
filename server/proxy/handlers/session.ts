import type { Session } from '#contract/app/session.ts';
import { demoPeople } from '#server/store/people.ts';
import type { SignedIn } from '#server/store/sessions.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';

type SessionHandlers = Pick<Handlers, 'getSession' | 'signInDemo' | 'signInWithLink' | 'signOut'>;

export function createSessionHandlers(deps: AppDeps): SessionHandlers {
  const { mode, sessions, ownerLinks, directory } = deps;

  async function sessionOf(person: SignedIn | null): Promise<Session> {
    if (!person) return { mode, person: null };
    const { id, name, role, endsAt } = person;
    return {
      mode,
      person: { id, name, role, stores: await directory.list(), endsAt: endsAt.toISOString() },
    };
  }

  async function signIn(
    userId: string,
    call: { sessionToken: string | undefined; keepSession(token: string): void },
  ): Promise<Session> {
    const token = await sessions.start(userId, call.sessionToken);
    call.keepSession(token);
    return sessionOf(await sessions.find(token));
  }

  return {
    getSession: async (call) => sessionOf(call.person),

    async signInDemo(call) {
      if (mode !== 'demo') throw new Refusal('not_found');
      return signIn(demoPeople[call.body.role].id, call);
    },

    async signInWithLink(call) {
      const userId = await ownerLinks.redeem(call.body.token);
      if (!userId) throw new Refusal('invalid', { fields: { token: ['Este link já foi usado ou venceu'] } });
      return signIn(userId, call);
    },

    async signOut(call) {
      if (call.sessionToken) await sessions.end(call.sessionToken);
      call.dropSession();
      return sessionOf(null);
    },
  };
}
