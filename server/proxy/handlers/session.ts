import { demoPeople } from '#server/store/people.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { sessionAnswers } from './session-answers.ts';

export function createSessionHandlers(
  deps: AppDeps,
): Pick<Handlers, 'getSession' | 'signInDemo' | 'signOut'> {
  const { mode, people } = deps;
  const { sessionOf, signIn } = sessionAnswers(deps);

  return {
    getSession: (call) => sessionOf(call.person),

    async signInDemo(call) {
      if (mode !== 'demo') throw new Refusal('not_found');
      await people.resetDemo();
      return signIn(demoPeople[call.body.role].id, call);
    },

    async signOut(call) {
      if (call.sessionToken) await people.sessions.end(call.sessionToken);
      call.dropSession();
      return sessionOf(null);
    },
  };
}
