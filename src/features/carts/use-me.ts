import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { Role } from '#contract/endpoint.ts';
import { roleIn, session } from '#src/api/session.ts';

/** Who looks, and whether they work the carts of the store: owners and support do. */
export function useMe(alias: string): { me: Agent | undefined; role: Role | undefined; mayWork: boolean } {
  const person = useQuery(session.current()).data?.person;
  const { id, name } = person ?? {};
  const me = useMemo(() => (id === undefined || name === undefined ? undefined : { id, name }), [id, name]);
  const role = roleIn(person, alias);
  return { me, role, mayWork: role === 'owner' || role === 'support' };
}
