import { plainLogin } from '#server/store/accounts.ts';
import type { Link } from '#server/store/links.ts';
import { whyWeakPassword } from '#server/store/password-rules.ts';
import { LinkRefused } from '#server/store/redeem-link.ts';
import { totpUri } from '#server/store/totp.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { sessionAnswers } from './session-answers.ts';
import { wrongCode } from './sign-in.ts';

const fieldOf = {
  gone: { token: ['Este link já foi usado ou venceu.'] },
  login: { login: ['Outra pessoa já usa este login.'] },
  code: { code: [wrongCode] },
};

export function createLinkHandlers(deps: AppDeps): Pick<Handlers, 'readLink' | 'redeemLink'> {
  const { people, directory } = deps;
  const { signIn } = sessionAnswers(deps);

  async function usable(token: string): Promise<Link> {
    const link = await people.links.read(token);
    if (!link) throw new Refusal('invalid', { fields: fieldOf.gone });
    return link;
  }

  async function storeName(alias: string): Promise<string> {
    const known = (await directory.list()).find((store) => store.alias === alias);
    return known?.name ?? alias;
  }

  return {
    async readLink({ body }) {
      const { kind, name, login, store, factor, totpSecret, expiresAt } = await usable(body.token);
      return {
        kind,
        name,
        login: login ?? '',
        store: store && { ...store, name: await storeName(store.alias) },
        factor,
        totp: factor === 'known' ? null : { secret: totpSecret, uri: totpUri(totpSecret, login ?? name) },
        expiresAt: expiresAt.toISOString(),
      };
    },

    async redeemLink(call) {
      const { token, name, password, code } = call.body;
      const link = await usable(token);
      const login = plainLogin(call.body.login);
      const near = link.store ? [link.store.alias, await storeName(link.store.alias)] : [];
      const weak = whyWeakPassword(password, [login, ...near]);
      if (weak) throw new Refusal('invalid', { fields: { password: [weak] } });
      const one = await people.throttle.proof(link.id);
      const passwordHash = await people.passwords.hash(password);
      const redemption = { name, login, passwordHash, code };
      const { userId, recoveryCodes } = await people.redeem(link, redemption).catch((error) => {
        throw error instanceof LinkRefused ? new Refusal('invalid', { fields: fieldOf[error.why] }) : error;
      });
      await one.forgive();
      return { session: await signIn(userId, call), recoveryCodes };
    },
  };
}
