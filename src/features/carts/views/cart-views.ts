import * as z from 'zod/mini';
import { type CartSearch, cartFilter, cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { parseSearch, stringifySearch } from '#src/lib/search-text.ts';

/** Views that every store has. They change nothing of the columns. */
export const readyViews = [
  { id: 'queue', search: 'state=new&reachable=true&sort=priority' },
  { id: 'refusedToday', search: 'range=today&refused=true&state=new&sort=priority' },
  { id: 'waiting', search: 'waiting=pix&waiting=billet&state=new&sort=priority' },
  { id: 'above500', search: 'min=50000&state=new&sort=highest' },
  { id: 'onePerCustomer', search: 'grouped=true&state=new&sort=priority' },
  { id: 'mine', search: 'assignee=%28me%29' },
  { id: 'snoozed', search: 'state=snoozed' },
] as const;
export type ReadyView = (typeof readyViews)[number]['id'];

const defaults = defaultsOf(cartSearch);
const days = ['range', 'from', 'to'] as const;

// A text that was searched for may be somebody's name: it is never part of a view.
const viewFields = [...Object.keys(cartFilter.shape), 'sort'].filter(
  (name) => name !== 'q',
) as (keyof CartSearch)[];

/** Filter and order of a search as a view keeps them: only what differs from the plain list. */
export function viewText(search: CartSearch): string {
  const kept = viewFields.filter((name) => JSON.stringify(search[name]) !== JSON.stringify(defaults[name]));
  return stringifySearch(Object.fromEntries(kept.map((name) => [name, search[name]]))).slice(1);
}

/** The search that a view stands for. One without a range keeps the range in force; the page size is taste. */
export function searchOfView(view: { id: string; search: string }, current: CartSearch): CartSearch {
  const asked = z.parse(lenient(cartSearch), parseSearch(view.search));
  const range = hasRange(view) ? {} : pick(current, days);
  return { ...asked, ...range, q: '', page: 1, at: '', size: current.size, view: view.id };
}

/** Whether a search asks for something else than the view it came from. */
export function isViewModified(view: { id: string; search: string }, search: CartSearch): boolean {
  return viewText(searchOfView(view, search)) !== viewText(search);
}

function hasRange({ search }: { search: string }): boolean {
  return new URLSearchParams(search).has('range');
}

function pick(search: CartSearch, names: readonly (keyof CartSearch)[]): Partial<CartSearch> {
  return Object.fromEntries(names.map((name) => [name, search[name]]));
}
