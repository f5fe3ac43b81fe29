import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { getSession, type Session, signInDemo, signInWithLink, signOut } from '#contract/app/session.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';

const key = ['session'] as const;

export const session = {
  /** Who is signed in. Changes only by our own doing or by expiry, which any other call notices. */
  current: () =>
    queryOptions({
      queryKey: key,
      queryFn: ({ signal }) => call(getSession, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
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
  /** A call was refused because the session is over. What was read before stays in the cache. */
  forgetPerson: (client: QueryClient) =>
    client.setQueryData<Session>(key, (known) => known && { ...known, person: null }),
};
