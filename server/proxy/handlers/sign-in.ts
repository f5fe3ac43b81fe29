import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { passwordCheck, wrongCode } from './password-check.ts';
import { sessionAnswers } from './session-answers.ts';

export function createSignInHandlers(deps: AppDeps): Pick<Handlers, 'signInWithPassword' | 'proveIdentity'> {
  const { mode, people } = deps;
  const { accounts, factors, sessions, throttle } = people;
  const check = passwordCheck(people);
  const { sessionOf, signIn } = sessionAnswers(deps);

  return {
    async signInWithPassword(call) {
      if (mode === 'demo') throw new Refusal('not_found');
      const account = await check.signIn(call.body, call.browser.address);
      if (!account) return { outcome: 'code_needed', session: await sessionOf(null) };
      return { outcome: 'signed_in', session: await signIn(account.id, call) };
    },

    async proveIdentity(call) {
      const { person, body, sessionToken = '' } = call;
      const one = await throttle.proof(person.id);
      const account = await accounts.byId(person.id);
      if (!(await check.matches(body.password, account?.passwordHash ?? null, one)))
        throw new Refusal('invalid', { fields: { password: ['A senha não confere.'] } });
      if ((await factors.has(person.id)) && !(await factors.use(person.id, body.code)))
        throw new Refusal('invalid', { fields: { code: [wrongCode] } });
      await one.forgive();
      const token = await sessions.renew(sessionToken);
      if (!token) throw new Refusal('signed_out');
      call.keepSession(token);
      return sessionOf(await sessions.find(token));
    },
  };
}
