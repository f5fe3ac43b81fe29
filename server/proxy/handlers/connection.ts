import type { Store } from '#contract/app/session.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';
import { sessionAnswers } from './session-answers.ts';

const wrongPair = ['A Yampi não aceita este par de credenciais.'];

export function createConnectionHandlers(deps: AppDeps): Pick<Handlers, 'connectStore'> {
  const { credentials, checkCredential, directory } = deps;
  const { sessionOf } = sessionAnswers(deps);

  async function storesOf(credential: Parameters<typeof checkCredential>[0]): Promise<Store[]> {
    try {
      return await checkCredential(credential);
    } catch (error) {
      if (!(error instanceof UpstreamError && error.code === 'store_credentials')) throw error;
      throw new Refusal('invalid', { fields: { userToken: wrongPair, userSecretKey: wrongPair } });
    }
  }

  return {
    async connectStore({ body: { alias, ...credential }, person }) {
      const reached = await storesOf(credential);
      const store = reached.find((one) => one.alias === alias);
      if (!store)
        throw new Refusal('invalid', { fields: { alias: ['Estas credenciais não alcançam esta loja.'] } });
      if (!store.active) throw new Refusal('store_inactive');
      await credentials.keep(credential, reached, person.id);
      directory.forget();
      return sessionOf(person);
    },
  };
}
