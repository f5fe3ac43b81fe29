import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  changeTemplate,
  createTemplate,
  listTemplates,
  type MessageTemplate,
  removeTemplate,
} from '#contract/app/contact.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('templates');

/** The texts of a store. A save names the version it was made on. */
export const templates = {
  list: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'list'),
      queryFn: async ({ signal }) => (await call(listTemplates, { params: { alias }, signal })).templates,
    }),
  create: (alias: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof createTemplate>) => call(createTemplate, { params: { alias }, body }),
      onSuccess: (made, _body, _result, { client }) => keep(client, alias, (all) => [...all, made]),
    }),
  change: (alias: string) =>
    mutationOptions({
      mutationFn: ({ id, ...body }: BodyFor<typeof changeTemplate> & { id: string }) =>
        call(changeTemplate, { params: { alias, templateId: id }, body }),
      onSuccess: (changed, _body, _result, { client }) =>
        keep(client, alias, (all) => all.map((one) => (one.id === changed.id ? changed : one))),
    }),
  remove: (alias: string) =>
    mutationOptions({
      mutationFn: (templateId: string) => call(removeTemplate, { params: { alias, templateId } }),
      onSuccess: (_answer, id, _result, { client }) =>
        keep(client, alias, (all) => all.filter((one) => one.id !== id)),
    }),
};

function keep(
  client: QueryClient,
  alias: string,
  change: (all: MessageTemplate[]) => MessageTemplate[],
): void {
  client.setQueryData<MessageTemplate[]>(keys.one(alias, 'list'), (known) => known && change(known));
}
