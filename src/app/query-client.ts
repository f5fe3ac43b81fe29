import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from '#src/api/api-error.ts';
import { session } from '#src/api/session.ts';

const minute = 60_000;

/**
 * Nothing is retried here: the server alone retries, and only what is safe to. Nothing waits for a network
 * either: a call made offline fails at once and says so.
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
        retry: 0,
        networkMode: 'always',
        staleTime: minute / 2,
        refetchOnWindowFocus: (query) => Date.now() - query.state.dataUpdatedAt > minute,
      },
      mutations: { retry: 0, networkMode: 'always' },
    },
  });
  return client;
}
