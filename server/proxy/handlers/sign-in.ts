import { plainLogin } from '#server/store/accounts.ts';
import type { Try } from '#server/store/throttle.ts';
import { TooMany } from '#server/store/too-many.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { sessionAnswers } from './session-answers.ts';

export const wrongPassword = 'Login ou senha não conferem.';
export const wrongCode = 'O código não confere ou já foi usado.';

export function createSignInHandlers(deps: AppDeps): Pick<Handlers, 'signInWithPassword' | 'proveIdentity'> {
  const { mode, people } = deps;
  const { accounts, factors, passwords, sessions, throttle } = people;
  const { sessionOf, signIn } = sessionAnswers(deps);

  /** A try that was not evaluated, because too many are, is none. */
  async function matches(password: string, hash: string | null, one: Try): Promise<boolean> {
    try {
      return await passwords.matches(password, hash);
    } catch (error) {
      if (error instanceof TooMany) await one.forgive();
      throw error;
    }
  }

  return {
    async signInWithPassword(call) {
      if (mode === 'demo') throw new Refusal('not_found');
      const { password, code } = call.body;
      const login = plainLogin(call.body.login);
      const one = await throttle.signIn(login, call.browser.address);
      const account = await accounts.byLogin(login);
      const isRight = await matches(password, account?.passwordHash ?? null, one);
      if (!account || !isRight || account.disabled)
        throw new Refusal('invalid', { fields: { password: [wrongPassword] } });
      if (await factors.has(account.id)) {
        if (code.trim() === '') {
          await one.forgive();
          return { outcome: 'code_needed', session: await sessionOf(null) };
        }
        if (!(await factors.use(account.id, code)))
          throw new Refusal('invalid', { fields: { code: [wrongCode] } });
      }
      await one.succeed();
      return { outcome: 'signed_in', session: await signIn(account.id, call) };
    },

    async proveIdentity(call) {
      const { person, body, sessionToken = '' } = call;
      const one = await throttle.proof(person.id);
      const account = await accounts.byId(person.id);
      if (!(await matches(body.password, account?.passwordHash ?? null, one)))
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
