import type { Team } from '#contract/app/team.ts';
import type { NewLink } from '#server/store/links.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Handlers } from './handler.ts';
import { asRefusal } from './team-refusal.ts';

type TeamHandlers = Pick<
  Handlers,
  'getTeam' | 'invite' | 'withdrawInvitation' | 'changeMember' | 'removeMember' | 'resetMember'
>;

export function createTeamHandlers({ people }: AppDeps): TeamHandlers {
  const { changes, links, teamOf } = people;

  async function team(alias: string, viewerId: string): Promise<Team> {
    const members = await teamOf(alias);
    const invitations = await links.invitations(alias);
    return {
      members: members.map((member) => ({
        ...member,
        isYou: member.id === viewerId,
        seenAt: member.seenAt?.toISOString() ?? null,
      })),
      invitations: invitations.map((one) => ({ ...one, expiresAt: one.expiresAt.toISOString() })),
    };
  }

  async function withTeam({ token, expiresAt }: NewLink, alias: string, viewerId: string) {
    return { token, expiresAt: expiresAt.toISOString(), team: await team(alias, viewerId) };
  }

  return {
    getTeam: ({ params, person }) => team(params.alias, person.id),

    async invite({ params, body, person }) {
      const link = await links.invite({ alias: params.alias, ...body, createdBy: person.id });
      return withTeam(link, params.alias, person.id);
    },

    async withdrawInvitation({ params, person }) {
      await links.withdraw(params.alias, params.linkId);
      return team(params.alias, person.id);
    },

    async changeMember({ params, body, person }) {
      await asRefusal(changes.change(params.alias, params.personId, body, person));
      return team(params.alias, person.id);
    },

    async removeMember({ params, person }) {
      await asRefusal(changes.remove(params.alias, params.personId, person));
      return team(params.alias, person.id);
    },

    async resetMember({ params, person }) {
      const link = await asRefusal(changes.reset(params.alias, params.personId, person));
      return withTeam(link, params.alias, person.id);
    },
  };
}
