import { isCustomerDeed } from '#contract/app/apply-deed.ts';
import type { Agent } from '#contract/app/cart-triage.ts';
import { deskRoles } from '#contract/app/cart-triage.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { Role } from '#contract/endpoint.ts';
import { dayOf, startOfDay } from '#contract/sao-paulo.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import { asDeskRefusal } from './desk-refusal.ts';
import type { Handlers } from './handler.ts';

type DeskHandlers = Pick<
  Handlers,
  'getDesk' | 'followDesk' | 'listActs' | 'actOnCarts' | 'undoAct' | 'confirmContact'
>;

export function createDeskHandlers({ desk, mirror, people, now }: AppDeps): DeskHandlers {
  async function agentsOf(alias: string): Promise<Agent[]> {
    const team = await people.teamOf(alias);
    return team
      .filter(({ role, disabled }) => !disabled && (deskRoles as readonly Role[]).includes(role))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'pt-BR'));
  }

  async function assigneeOf(alias: string, id: string): Promise<Agent> {
    const found = (await agentsOf(alias)).find((agent) => agent.id === id);
    if (found) return found;
    const fields = { 'deed.assigneeId': ['Esta pessoa não atende nesta loja.'] };
    throw new Refusal('invalid', { fields });
  }

  return {
    async getDesk({ params: { alias } }) {
      const since = startOfDay(`${dayOf(now()).slice(0, 7)}-01`);
      const [agents, won] = await Promise.all([agentsOf(alias), mirror.sumWon(alias, since)]);
      return { agents, won: { since, ...won } };
    },

    followDesk: ({ params, body, person }) => desk.follow(params.alias, person, body),

    listActs: ({ params, query, person }) => desk.listActs(params.alias, query, person.id),

    async actOnCarts({ params: { alias }, body: { actId: id, carts, deed }, person }) {
      const named = withoutRepetitions(carts);
      const by = { id: person.id, name: person.name };
      const assigneeId = deed.kind === 'assign' ? deed.assigneeId : null;
      // First: whatever became of its carts and people since, an act that was done was done.
      const known = await asDeskRefusal(desk.repeated(alias, { id, by, deed, assigneeId, named }));
      if (known) return known;
      if ((await mirror.knownCarts(alias, named)).length < named.length) throw new Refusal('not_found');
      const customers = isCustomerDeed(deed.kind) ? named.map(({ customerId }) => customerId) : [];
      const others = await mirror.openCartsOf(alias, customers);
      const assignee = assigneeId === null ? null : await assigneeOf(alias, assigneeId);
      const answer = await asDeskRefusal(desk.act(alias, { id, by, deed, assignee, named, others }));
      // Carts that came while it was done.
      if (deed.kind === 'opted_out') await mirror.followOptOuts(alias, answer.changes);
      return answer;
    },

    async undoAct({ params: { alias, actId }, person: { id, name }, role }) {
      const answer = await asDeskRefusal(desk.undo(alias, actId, { id, name, isOwner: role === 'owner' }));
      // Who is opted out again is so for what came meanwhile.
      await mirror.followOptOuts(alias, answer.changes);
      return answer;
    },

    confirmContact: ({ params: { alias, actId }, person: { id, name } }) =>
      asDeskRefusal(desk.confirm(alias, actId, { id, name })),
  };
}

function withoutRepetitions(carts: readonly CartRef[]): CartRef[] {
  return [...new Map(carts.map((cart) => [cart.cartId, cart])).values()];
}
