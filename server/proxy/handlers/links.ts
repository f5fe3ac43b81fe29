import { plainLogin } from '#server/store/accounts.ts';
import type { Link } from '#server/store/links.ts';
import { whyWeakPassword } from '#server/store/password-rules.ts';
import { LinkRefused } from '#server/store/redeem-link.ts';
import { totpUri } from '#server/store/totp.ts';
import type { AppDeps } from '../app-deps.ts';
import { objectOf } from '../audit-call.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { passwordCheck, wrongCode } from './password-check.ts';
import { sessionAnswers } from './session-answers.ts';

const fieldOf = {
  gone: { token: ['Este link já foi usado ou venceu.'] },
  login: { login: ['Outra pessoa já usa este login.'] },
  code: { code: [wrongCode] },
  store: { store: ['Você já trabalha nesta loja.'] },
  factor: { factor: ['Responsáveis precisam da verificação em duas etapas, que esta conta não tem.'] },
};

type LinkHandlers = Pick<Handlers, 'readLink' | 'redeemLink' | 'joinStore'>;

export function createLinkHandlers(deps: AppDeps): LinkHandlers {
  const { people, directory, settings } = deps;
  const { sessionOf, signIn } = sessionAnswers(deps);
  const check = passwordCheck(people);

  async function usable(token: string): Promise<Link> {
    const link = await people.links.read(token);
    if (!link) throw new Refusal('invalid', { fields: fieldOf.gone });
    return link;
  }

  async function storeName(alias: string): Promise<string> {
    const known = (await directory.list()).find((store) => store.alias === alias);
    return known?.name ?? alias;
  }

  /** Whoever uses a link is known only when it is used up. */
  async function record(
    operation: string,
    { id, name }: { id: string; name: string },
    { store }: Link,
    requestId: string,
  ): Promise<void> {
    const fields = store ? [{ name: 'role', before: null, after: store.role }] : [];
    const entry = { actor: { id, name, sessionId: null }, alias: store?.alias ?? null, operation, requestId };
    await settings.audit.record({ ...entry, object: objectOf({ personId: id }), fields, outcome: 'done' });
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
      const { userId, recoveryCodes } = await people.redeem(link, redemption).catch(refuse);
      await one.forgive();
      await record('redeemLink', { id: userId, name }, link, call.requestId);
      return { session: await signIn(userId, call), recoveryCodes };
    },

    async joinStore(call) {
      const link = await usable(call.body.token);
      const account = await check.signIn(call.body, call.browser.address);
      if (!account) return { outcome: 'code_needed', session: await sessionOf(null) };
      await people.join(link, account.id).catch(refuse);
      await record('joinStore', account, link, call.requestId);
      return { outcome: 'signed_in', session: await signIn(account.id, call) };
    },
  };
}

function refuse(error: unknown): never {
  throw error instanceof LinkRefused ? new Refusal('invalid', { fields: fieldOf[error.why] }) : error;
}
