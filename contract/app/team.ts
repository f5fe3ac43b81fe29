import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { openSession } from './session.ts';
import { instant } from './values.ts';

const owner = ['owner'] as const;

export const member = z.object({
  id: z.string(),
  name: z.string(),
  login: z.nullable(z.string()),
  role: z.enum(roles),
  /** The role holds in every store of the installation; only somebody else with such a role changes it. */
  everywhere: z.boolean(),
  disabled: z.boolean(),
  hasSecondFactor: z.boolean(),
  isYou: z.boolean(),
  /** Last sign of life in any session; null before the first. */
  seenAt: z.nullable(instant),
});
export type Member = z.output<typeof member>;

export const invitation = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  createdBy: z.string(),
  expiresAt: instant,
});
export type Invitation = z.output<typeof invitation>;

/** People by name, owners first; invitations that are neither used nor too old. */
export const team = z.object({ members: z.array(member), invitations: z.array(invitation) });
export type Team = z.output<typeof team>;

/** A one-time link to hand over. Its token is told once; the address is `/link#token=…` of this installation. */
const newLink = z.object({ token: z.string(), expiresAt: instant, team });

export const getTeam = defineEndpoint({
  name: 'getTeam',
  method: 'GET',
  path: '/api/stores/{alias}/team',
  access: owner,
  response: team,
  summary: 'Who works in a store, and who was invited to.',
});

export const invite = defineEndpoint({
  name: 'invite',
  method: 'POST',
  path: '/api/stores/{alias}/invitations',
  access: owner,
  audit: ['name', 'role'],
  stepUp: true,
  body: z.object({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    role: z.enum(roles),
  }),
  response: newLink,
  summary: 'Makes a link for one new person: 24 hours, once.',
});

export const withdrawInvitation = defineEndpoint({
  name: 'withdrawInvitation',
  method: 'DELETE',
  path: '/api/stores/{alias}/invitations/{linkId}',
  access: owner,
  audit: [],
  response: team,
  summary: 'Makes an invitation useless. An unknown one is no error: it is gone either way.',
});

export const changeMember = defineEndpoint({
  name: 'changeMember',
  method: 'PUT',
  path: '/api/stores/{alias}/team/{personId}',
  access: owner,
  audit: ['role', 'disabled'],
  stepUp: true,
  /** What is left out stays as it is: a form knows only what its own person meant. */
  body: z.object({ role: z.optional(z.enum(roles)), disabled: z.optional(z.boolean()) }),
  response: team,
  summary:
    'Changes role or entry; counts at the next request. `conflict` when no owner who can sign in would be left.',
});

export const removeMember = defineEndpoint({
  name: 'removeMember',
  method: 'DELETE',
  path: '/api/stores/{alias}/team/{personId}',
  access: owner,
  audit: [],
  stepUp: true,
  response: team,
  summary: 'Takes a person out of the store. `conflict` as in changeMember.',
});

export const resetMember = defineEndpoint({
  name: 'resetMember',
  method: 'POST',
  path: '/api/stores/{alias}/team/{personId}/reset',
  access: owner,
  audit: [],
  stepUp: true,
  response: newLink,
  summary:
    'Makes a link for a new password: 24 hours, once. The old password works no more; the factor stays.',
});

export const listMemberSessions = defineEndpoint({
  name: 'listMemberSessions',
  method: 'GET',
  path: '/api/stores/{alias}/team/{personId}/sessions',
  access: owner,
  response: z.object({ sessions: z.array(openSession) }),
  summary: 'Where a person of the team is signed in.',
});

export const endMemberSession = defineEndpoint({
  name: 'endMemberSession',
  method: 'DELETE',
  path: '/api/stores/{alias}/team/{personId}/sessions/{sessionId}',
  access: owner,
  audit: [],
  response: z.object({ sessions: z.array(openSession) }),
  summary: 'Ends one session of a person of the team; answers with those that are left.',
});
