import { type StatSearch, statSearch } from '#contract/app/stats.ts';
import { viewSearch } from '#src/api/view-search.ts';

/** Views that every store has. */
export const readyStatViews = [
  { id: 'todayByHour', search: 'range=today&weekdays=true&grain=hour&metric=carts' },
  { id: 'weekCampaigns', search: 'range=7d&by=campaign' },
  { id: 'refusedByMethod', search: 'refused=true&metric=carts&by=method&chart=funnel' },
  { id: 'recoveredByChannel', search: 'metric=recoveredCents&by=channel' },
  { id: 'emailTurns', search: 'metric=rate&by=turn&chart=turns' },
  { id: 'bestHours', search: 'range=90d&metric=carts&chart=hours' },
  { id: 'lostProducts', search: 'by=item' },
] as const;

const kept = Object.keys(statSearch.shape).filter((name) => name !== 'view' && name !== 'find');

/** What is searched for inside a card is no part of a view. */
export const statViews = viewSearch(statSearch, kept as (keyof StatSearch)[]);
