import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  changeOwnPassword,
  endOwnSession,
  getSession,
  listOwnSessions,
  type Person,
  proveIdentity,
  type Session,
  signInDemo,
  signInWithPassword,
  signOut,
} from '#contract/app/session.ts';
import type { BodyFor, Role } from '#contract/endpoint.ts';
import { call } from './http.ts';

const key = ['session'] as const;
const allKey = ['own-sessions'] as const;

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
  signInWithPassword: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof signInWithPassword>) => call(signInWithPassword, { body }),
      onSuccess: (answer, _body, _result, { client }) => {
        if (answer.outcome === 'signed_in') client.setQueryData(key, answer.session);
      },
    }),
  prove: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof proveIdentity>) => call(proveIdentity, { body }),
      onSuccess: (answer, _body, _result, { client }) => client.setQueryData(key, answer),
    }),
  signOut: () => mutationOptions({ mutationFn: () => call(signOut, {}) }),
  /** Where the person is signed in. */
  all: () =>
    queryOptions({
      queryKey: allKey,
      queryFn: ({ signal }) => call(listOwnSessions, { signal }),
    }),
  end: () =>
    mutationOptions({
      mutationFn: (sessionId: string) => call(endOwnSession, { params: { sessionId } }),
      onSuccess: (answer, _id, _result, { client }) => client.setQueryData(allKey, answer),
    }),
  /** Ends the other sessions. */
  changePassword: () =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof changeOwnPassword>) => call(changeOwnPassword, { body }),
      onSuccess: (answer, _body, _result, { client }) => client.setQueryData(allKey, answer),
    }),
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

/** What a person is in a store; undefined where they may not work. */
export function roleIn(person: Person | null | undefined, alias: string): Role | undefined {
  return person?.stores.find((store) => store.alias === alias)?.role;
}

/** Whether a page is for what the person is in a store: its data need not be asked for where they would be refused. */
export async function mayOpen(client: QueryClient, alias: string, roles: readonly Role[]): Promise<boolean> {
  const { person } = await client.ensureQueryData(session.current());
  const role = roleIn(person, alias);
  return role !== undefined && roles.includes(role);
}
