import { type Account, plainLogin } from '#server/store/accounts.ts';
import type { People } from '#server/store/create-people.ts';
import type { Try } from '#server/store/throttle.ts';
import { TooMany } from '#server/store/too-many.ts';
import { Refusal } from '../refusal.ts';

type Typed = { login: string; password: string; code: string };

export const wrongCode = 'O código não confere ou já foi usado.';

/** How a password and a code are checked, wherever one is given. Every try is counted before it is evaluated. */
export function passwordCheck({ accounts, factors, passwords, throttle }: People) {
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
    matches,
    /** Whose login and password these are; null when a code is needed too. @throws {Refusal} {TooMany} */
    async signIn({ login: typed, password, code }: Typed, address: string): Promise<Account | null> {
      const login = plainLogin(typed);
      const one = await throttle.signIn(login, address);
      const account = await accounts.byLogin(login);
      const isRight = await matches(password, account?.passwordHash ?? null, one);
      if (!account || !isRight || account.disabled)
        throw new Refusal('invalid', { fields: { password: ['Login ou senha não conferem.'] } });
      if (await factors.has(account.id)) {
        if (code.trim() === '') {
          await one.forgive();
          return null;
        }
        if (!(await factors.use(account.id, code)))
          throw new Refusal('invalid', { fields: { code: [wrongCode] } });
      }
      await one.succeed();
      return account;
    },
  };
}
