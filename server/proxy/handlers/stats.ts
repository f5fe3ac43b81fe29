import { rememberAffiliationNames } from '#server/yampi/affiliation-names.ts';
import { asUser } from '#server/yampi/as-user.ts';
import { fetchCartStats } from '#server/yampi/read-cart-stats.ts';
import type { AppDeps } from '../app-deps.ts';
import { asDeskRefusal } from './desk-refusal.ts';
import type { Handlers } from './handler.ts';
import { breakdownByGateway } from './stat-labels.ts';

type StatsHandlers = Pick<
  Handlers,
  | 'getStatSeries'
  | 'getStatBreakdown'
  | 'getStatHours'
  | 'getStatShares'
  | 'getYampiStats'
  | 'listSpellings'
  | 'mergeSpellings'
  | 'listStatNotes'
  | 'addStatNote'
  | 'removeStatNote'
>;

export function createStatsHandlers({ mirror: { stats }, desk, yampi, now }: AppDeps): StatsHandlers {
  const gatewayNames = rememberAffiliationNames(now);
  return {
    getStatSeries: ({ params, query }) => stats.series(params.alias, query),

    getStatBreakdown: ({ params: { alias }, query, person }) =>
      query.by === 'gateway'
        ? breakdownByGateway(stats, alias, query, () => gatewayNames(asUser(yampi, person.id), alias))
        : stats.breakdown(alias, query),

    getStatHours: ({ params, query }) => stats.hours(params.alias, query),

    getStatShares: ({ params, query }) => stats.shares(params.alias, query),

    async getYampiStats({ params, person }) {
      const told = await fetchCartStats(asUser(yampi, person.id), params.alias);
      return { ...told, asOf: now().toISOString() };
    },

    async listSpellings({ params: { alias } }) {
      return { spellings: await desk.spellings.list(alias, await stats.tags(alias)) };
    },

    async mergeSpellings({ params, body }) {
      await asDeskRefusal(desk.spellings.merge(params.alias, body));
      return {};
    },

    async listStatNotes({ params, person: { id, name }, role }) {
      return { notes: await desk.statNotes.list(params.alias, { id, name, isOwner: role === 'owner' }) };
    },

    addStatNote: ({ params, body, person: { id, name }, role }) =>
      asDeskRefusal(desk.statNotes.add(params.alias, body, { id, name, isOwner: role === 'owner' })),

    async removeStatNote({ params: { alias, noteId }, person: { id, name }, role }) {
      await asDeskRefusal(desk.statNotes.remove(alias, noteId, { id, name, isOwner: role === 'owner' }));
      return {};
    },
  };
}
