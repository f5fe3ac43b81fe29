import { type CartSearch, cartFilter, cartSearch } from '#contract/app/carts.ts';
import { viewSearch } from '#src/api/view-search.ts';

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

// A text that was searched for may be somebody's name: it is never part of a view.
const kept = [...Object.keys(cartFilter.shape), 'sort'].filter(
  (name) => name !== 'q',
) as (keyof CartSearch)[];

/** Filter and order are what a view keeps; the page size is taste. */
export const cartViews = viewSearch(cartSearch, kept, ['size']);
