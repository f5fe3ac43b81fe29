import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from '#src/api/api-error.ts';
import { session } from '#src/api/session.ts';

const minute = 60_000;

/** How often a view is asked for again that the server had no room for. */
const roomRetries = 3;

/**
 * Only a view that the server had no room for is asked for again: what it fails at it has retried itself, as far as that
 * is safe. Nothing waits for a network either: a call made offline fails at once and says so.
 */
export function createQueryClient(): QueryClient {
  const noteExpiry = (error: unknown) => {
    if (isApiError(error, 'signed_out')) session.forgetPerson(client);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noteExpiry }),
    mutationCache: new MutationCache({ onError: noteExpiry }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => isApiError(error, 'overloaded') && failures < roomRetries,
        // Apart from each other, so that those who were refused together do not come back together.
        retryDelay: (failures, error) =>
          ((isApiError(error) ? error.retryAfter : undefined) ?? 1) *
          1_000 *
          (failures + 0.5 + Math.random()),
        networkMode: 'always',
        staleTime: minute / 2,
        refetchOnWindowFocus: (query) => Date.now() - query.state.dataUpdatedAt > minute,
      },
      mutations: { retry: 0, networkMode: 'always' },
    },
  });
  return client;
}
