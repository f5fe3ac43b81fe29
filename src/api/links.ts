import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { joinStore, readLink, redeemLink } from '#contract/app/links.ts';
import type { signInWithPassword } from '#contract/app/session.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { session } from './session.ts';

export const links = {
  /** What a one-time link is for. Read once: the secret of the second factor must not change under the form. */
  offer: (token: string) =>
    queryOptions({
      queryKey: ['link', token],
      queryFn: ({ signal }) => call(readLink, { body: { token }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      gcTime: 0,
    }),
  redeem: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof redeemLink>) => call(redeemLink, { body }),
      onSuccess: (answer, _body, _result, { client }) =>
        client.setQueryData(session.current().queryKey, answer.session),
    }),
  /** An invitation, taken by somebody who has a login. */
  join: (token: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof signInWithPassword>) => call(joinStore, { body: { ...body, token } }),
      onSuccess: (answer, _body, _result, { client }) => {
        if (answer.outcome === 'signed_in') client.setQueryData(session.current().queryKey, answer.session);
      },
    }),
};
