import { queryOptions } from '@tanstack/react-query';
import { type CartRef, followDesk as endpoint, type Presence } from '#contract/app/triage.ts';
import { isApiError } from './api-error.ts';
import { cartKeys } from './cart-ledger.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';
import { takeChanges } from './triage.ts';

const keys = resourceKeys('follow');

const every = 4_000;

/**
 * What others do and have open, every few seconds while the page is seen; what they changed shows at once.
 * @param at the cart that is open here
 */
export function followDesk(alias: string, at: (CartRef & { doing: Presence['doing'] }) | null) {
  const revisionKey = keys.one(alias, 'revision');
  return queryOptions({
    queryKey: keys.one(alias, 'at', at),
    queryFn: async ({ signal, client }) => {
      const since = client.getQueryData<number>(revisionKey) ?? null;
      const told = await call(endpoint, { params: { alias }, body: { since, at }, signal });
      client.setQueryData(revisionKey, told.revision);
      if (told.changes.length > 0) takeChanges(client, alias, told.changes);
      if (told.stale) void client.invalidateQueries({ queryKey: cartKeys.store(alias) });
      return told;
    },
    // Nobody is answered until somebody signs in again.
    refetchInterval: ({ state }) => !isApiError(state.error, 'signed_out') && every,
    staleTime: 0,
    gcTime: 0,
  });
}
