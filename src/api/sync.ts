import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { getSync, refreshCarts, type SyncStatus } from '#contract/app/sync.ts';
import { isApiError } from './api-error.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('sync');

const atRest: SyncStatus['state'][] = ['idle', 'failed'];

/** While a read is under way or waits for its turn, its progress is asked for often. In ms. */
function intervalOf(status: SyncStatus | undefined): number {
  return status && !atRest.includes(status.state) ? 2_000 : 30_000;
}

export const sync = {
  status: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'status'),
      queryFn: ({ signal }) => call(getSync, { params: { alias }, signal }),
      // Nobody is answered until somebody signs in, and what failed is asked for again then.
      refetchInterval: ({ state }) => !isApiError(state.error, 'signed_out') && intervalOf(state.data),
    }),
  refresh: (alias: string) =>
    mutationOptions({
      mutationFn: () => call(refreshCarts, { params: { alias } }),
      onSuccess: (status, _nothing, _result, { client }) =>
        client.setQueryData(keys.one(alias, 'status'), status),
    }),
};
