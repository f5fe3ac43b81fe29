import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { changeView, createView, listViews, removeView, type SavedView } from '#contract/app/views.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('views');

/** Saved views of the carts: one's own and those of the store. */
export const views = {
  list: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'list'),
      queryFn: ({ signal }) => call(listViews, { params: { alias }, signal }),
    }),
  create: (alias: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof createView>) => call(createView, { params: { alias }, body }),
      onSuccess: (view, _body, _result, { client }) => keep(client, alias, view.id, view),
    }),
  change: (alias: string) =>
    mutationOptions({
      mutationFn: ({ id, ...body }: BodyFor<typeof changeView> & { id: string }) =>
        call(changeView, { params: { alias, viewId: id }, body }),
      onSuccess: (view, _body, _result, { client }) => keep(client, alias, view.id, view),
      // Somebody else may have changed it: what they made of it is asked for.
      onError: (_error, _body, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.store(alias) }),
    }),
  remove: (alias: string) =>
    mutationOptions({
      mutationFn: (viewId: string) => call(removeView, { params: { alias, viewId } }),
      onSuccess: (_answer, viewId, _result, { client }) => keep(client, alias, viewId),
    }),
};

function keep(client: QueryClient, alias: string, id: string, view?: SavedView): void {
  client.setQueryData(views.list(alias).queryKey, (known) => {
    const others = known?.views.filter((one) => one.id !== id) ?? [];
    return {
      views: [...others, ...(view ? [view] : [])].sort((a, b) => a.name.localeCompare(b.name, 'pt-BR')),
    };
  });
}
