import { meTag } from '#contract/app/values.ts';
import type { Role } from '#contract/endpoint.ts';
import { Refusal } from '../refusal.ts';

/** The search of a person, with their id in the place of `(me)`. */
export function asMine<Search extends { assignee: string[] }>(query: Search, { id }: { id: string }): Search {
  return { ...query, assignee: query.assignee.map((one) => (one === meTag ? id : one)) };
}

/** Who sees no contact data may not find it out by searching for it either. */
export function refuseSearchOfPeople(role: Role, query: { q: string }): void {
  if (role === 'marketer' && query.q.trim() !== '') throw new Refusal('forbidden');
}
