import type { AppDeps } from '../app-deps.ts';
import { asDeskRefusal } from './desk-refusal.ts';
import type { Handlers } from './handler.ts';

type ViewsHandlers = Pick<Handlers, 'listViews' | 'createView' | 'changeView' | 'removeView'>;

export function createViewsHandlers({ desk: { views } }: AppDeps): ViewsHandlers {
  return {
    async listViews({ params, person }) {
      return { views: await views.list(params.alias, person.id) };
    },

    createView: ({ params, body, person: { id, name } }) =>
      asDeskRefusal(views.create(params.alias, body, { id, name })),

    changeView: ({ params: { alias, viewId }, body, person: { id, name }, role }) =>
      asDeskRefusal(views.change(alias, viewId, body, { id, name, isOwner: role === 'owner' })),

    async removeView({ params: { alias, viewId }, person: { id, name }, role }) {
      await asDeskRefusal(views.remove(alias, viewId, { id, name, isOwner: role === 'owner' }));
      return {};
    },
  };
}
