import type { AppDeps } from '../app-deps.ts';
import { asDeskRefusal } from './desk-refusal.ts';
import type { Handlers } from './handler.ts';

type TemplatesHandlers = Pick<
  Handlers,
  'listTemplates' | 'createTemplate' | 'changeTemplate' | 'removeTemplate'
>;

export function createTemplatesHandlers({ desk: { templates } }: AppDeps): TemplatesHandlers {
  return {
    async listTemplates({ params }) {
      return { templates: await templates.list(params.alias) };
    },

    createTemplate: ({ params, body, person }) =>
      asDeskRefusal(templates.create(params.alias, body, person.name)),

    changeTemplate: ({ params: { alias, templateId }, body, person }) =>
      asDeskRefusal(templates.change(alias, templateId, body, person.name)),

    async removeTemplate({ params: { alias, templateId } }) {
      await templates.remove(alias, templateId);
      return {};
    },
  };
}
