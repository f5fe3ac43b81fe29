import * as z from 'zod/mini';
import type { RangeFilter } from '#contract/app/date-range.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { parseSearch, stringifySearch } from '#src/lib/search-text.ts';

type View = { id: string; search: string };
type Shape = { view: z.ZodMiniType<string, unknown> } & Record<keyof RangeFilter, z.ZodMiniType>;

/**
 * How the search of a page and the text of its views become one another.
 * @param kept fields that a view holds; the others are at their default in it
 * @param taste fields that stay as they are whatever view is opened
 */
export function viewSearch<S extends z.ZodMiniObject<Shape>>(
  schema: S,
  kept: readonly (keyof z.output<S>)[],
  taste: readonly (keyof z.output<S>)[] = [],
) {
  type Search = z.output<S>;
  const defaults = defaultsOf(schema);
  const days = ['range', 'from', 'to'] as (keyof Search)[];
  const pick = (search: Search, names: readonly (keyof Search)[]) =>
    Object.fromEntries(names.map((name) => [name, search[name]])) as Partial<Search>;

  /** Only what differs from the plain page. */
  function textOf(search: Search): string {
    const other = kept.filter((name) => JSON.stringify(search[name]) !== JSON.stringify(defaults[name]));
    return stringifySearch(pick(search, other)).slice(1);
  }

  /** The search that a view stands for. One without a range keeps the range in force. */
  function searchOf(view: View, current: Search): Search {
    const asked = z.parse(lenient(schema), parseSearch(view.search)) as Search;
    const hasRange = new URLSearchParams(view.search).has('range');
    const range = hasRange ? {} : pick(current, days);
    return { ...defaults, ...pick(asked, kept), ...range, ...pick(current, taste), view: view.id };
  }

  return {
    textOf,
    searchOf,
    /** Whether a search asks for something else than the view it came from. */
    isModified: (view: View, search: Search) => textOf(searchOf(view, search)) !== textOf(search),
  };
}
