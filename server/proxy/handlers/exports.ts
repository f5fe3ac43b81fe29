import type { AppDeps } from '../app-deps.ts';
import { downloadCarts } from '../exports/download-carts.ts';
import { requestYampiExport } from '../exports/request-yampi-export.ts';
import { refuseSearchOfPeople } from './cart-search.ts';
import type { Handlers } from './handler.ts';

type ExportsHandlers = Pick<Handlers, 'downloadCarts' | 'listExports' | 'requestYampiExport'>;

export function createExportsHandlers(deps: AppDeps): ExportsHandlers {
  const { mirror, directory, yampi, settings, now } = deps;
  const { exports } = deps.desk;
  return {
    async downloadCarts({ params: { alias }, query, role, change }) {
      refuseSearchOfPeople(role, query);
      const store = (await directory.find(alias)) ?? { alias, name: alias };
      const { audit } = settings;
      return downloadCarts({ mirror, audit, exports, now }, { store, filter: query, role }, change());
    },

    async listExports({ params, person, role }) {
      return { exports: await exports.list(params.alias, role === 'owner' ? null : person.id) };
    },

    async requestYampiExport({ params, body, change }) {
      const deps = { yampi, settings, exports, now };
      return { export: await requestYampiExport(deps, params.alias, body.search, change()) };
    },
  };
}
