import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { cartColumns, densities } from './list-look.ts';

export const viewName = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** Each page has views of its own. */
export const viewPages = ['carts', 'stats'] as const;
export type ViewPage = (typeof viewPages)[number];

const viewFields = {
  page: z.enum(viewPages),
  name: viewName,
  /** Everybody in the store has it; only who made it or an owner changes it. */
  shared: z.boolean(),
  /** Filter and order of the list, spelled as in its address, without page. One without a range keeps the range in force. */
  search: z.string().check(z.maxLength(4_000)),
  columns: z.array(z.enum(cartColumns)),
  density: z.enum(densities),
};

export const savedView = z.object({
  id: z.string(),
  ...viewFields,
  mine: z.boolean(),
  by: z.string(),
  version: z.number(),
});
export type SavedView = z.output<typeof savedView>;

export const listViews = defineEndpoint({
  name: 'listViews',
  method: 'GET',
  path: '/api/stores/{alias}/views',
  access: roles,
  response: z.object({ views: z.array(savedView) }),
  summary: 'One’s own views of every page and the shared ones of the store, by name.',
});

export const createView = defineEndpoint({
  name: 'createView',
  method: 'POST',
  path: '/api/stores/{alias}/views',
  access: roles,
  body: z.object(viewFields),
  response: savedView,
  summary:
    'Keeps a view. Names are unique per page, among one’s own and among the shared ones. Text that was searched for is not kept.',
});

export const changeView = defineEndpoint({
  name: 'changeView',
  method: 'PUT',
  path: '/api/stores/{alias}/views/{viewId}',
  access: roles,
  body: z.object({ ...viewFields, version: z.int() }),
  response: savedView,
  summary: 'Changes a view; `conflict` when somebody did since it was read.',
});

export const removeView = defineEndpoint({
  name: 'removeView',
  method: 'DELETE',
  path: '/api/stores/{alias}/views/{viewId}',
  access: roles,
  response: z.object({}),
  summary: 'Removes a view.',
});
