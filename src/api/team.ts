import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  changeMember,
  endMemberSession,
  getTeam,
  invite,
  listMemberSessions,
  removeMember,
  resetMember,
  type Team,
  withdrawInvitation,
} from '#contract/app/team.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';
import { session } from './session.ts';

const keys = resourceKeys('team');
const sessionsKey = (alias: string, personId: string) => keys.one(alias, 'sessions', personId);

/** The people of a store. Every change answers with all of the team. */
export const teams = {
  list: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'list'),
      queryFn: ({ signal }) => call(getTeam, { params: { alias }, signal }),
    }),
  invite: (alias: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof invite>) => call(invite, { params: { alias }, body }),
      onSuccess: ({ team }, _body, _result, { client }) => keep(client, alias, team),
    }),
  withdraw: (alias: string) =>
    mutationOptions({
      mutationFn: (linkId: string) => call(withdrawInvitation, { params: { alias, linkId } }),
      onSuccess: (team, _id, _result, { client }) => keep(client, alias, team),
    }),
  change: (alias: string, personId: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof changeMember>) =>
        call(changeMember, { params: { alias, personId }, body }),
      onSuccess: (team, _body, _result, { client }) => keep(client, alias, team),
    }),
  remove: (alias: string, personId: string) =>
    mutationOptions({
      mutationFn: () => call(removeMember, { params: { alias, personId } }),
      onSuccess: (team, _nothing, _result, { client }) => keep(client, alias, team),
    }),
  reset: (alias: string, personId: string) =>
    mutationOptions({
      mutationFn: () => call(resetMember, { params: { alias, personId } }),
      onSuccess: ({ team }, _nothing, _result, { client }) => keep(client, alias, team),
    }),
  sessions: (alias: string, personId: string) =>
    queryOptions({
      queryKey: sessionsKey(alias, personId),
      queryFn: ({ signal }) => call(listMemberSessions, { params: { alias, personId }, signal }),
      staleTime: 0,
    }),
  endSession: (alias: string, personId: string) =>
    mutationOptions({
      mutationFn: (sessionId: string) => call(endMemberSession, { params: { alias, personId, sessionId } }),
      onSuccess: (answer, _id, _result, { client }) =>
        client.setQueryData(sessionsKey(alias, personId), answer),
    }),
};

function keep(client: QueryClient, alias: string, team: Team): void {
  client.setQueryData(teams.list(alias).queryKey, team);
  // Who changes themselves has other rights from now on.
  void client.invalidateQueries({ queryKey: session.current().queryKey });
}
