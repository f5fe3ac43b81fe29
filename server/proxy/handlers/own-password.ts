import { whyWeakPassword } from '#server/store/password-rules.ts';
import { roleIn } from '#server/store/sessions.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { openSessionsOf } from './open-sessions.ts';

export function createOwnPasswordHandlers(deps: AppDeps): Pick<Handlers, 'changeOwnPassword'> {
  const { mode, people, directory } = deps;
  return {
    async changeOwnPassword({ body: { password }, person }) {
      if (mode === 'demo') throw new Refusal('not_found');
      const account = await people.accounts.byId(person.id);
      const near = (await directory.list()).filter(({ alias }) => roleIn(person, alias));
      const weak = whyWeakPassword(password, [
        account?.login ?? '',
        ...near.flatMap(({ alias, name }) => [alias, name]),
      ]);
      if (weak) throw new Refusal('invalid', { fields: { password: [weak] } });
      const hash = await people.passwords.hash(password);
      await people.accounts.setPassword(person.id, hash, person.sessionId);
      return openSessionsOf(people.sessions, person.id, person.sessionId);
    },
  };
}
