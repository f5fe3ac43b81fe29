import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { getSession, type Session, signInDemo, signInWithLink, signOut } from '#contract/app/session.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';

const key = ['session'] as const;

export const session = {
  /**
   * Who is signed in. Changes by our own doing, by that of another tab or by expiry, which any other call notices;
   * who comes back to the tab is asked for again, at most once in five seconds.
   */
  current: () =>
    queryOptions({
      queryKey: key,
      queryFn: ({ signal }) => call(getSession, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: (query) => (Date.now() - query.state.dataUpdatedAt > 5_000 ? 'always' : false),
    }),
  signInDemo: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof signInDemo>) => call(signInDemo, { body }),
      onSuccess: (answer, _body, _result, { client }) => client.setQueryData(key, answer),
    }),
  signInWithLink: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof signInWithLink>) => call(signInWithLink, { body }),
      onSuccess: (answer, _body, _result, { client }) => client.setQueryData(key, answer),
    }),
  signOut: () => mutationOptions({ mutationFn: () => call(signOut, {}) }),
  /**
   * A call was refused because the session is over. What was read before stays in the cache. Asked for once more:
   * a refusal may be older than the last sign-in.
   */
  forgetPerson: (client: QueryClient) => {
    const known = client.getQueryData<Session>(key);
    if (!known?.person) return;
    client.setQueryData<Session>(key, { ...known, person: null });
    void client.invalidateQueries({ queryKey: key });
  },
};
