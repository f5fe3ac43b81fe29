import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  addStatNote,
  listSpellings,
  listStatNotes,
  mergeSpellings,
  removeStatNote,
} from '#contract/app/stat-notes.ts';
import {
  getStatBreakdown,
  getStatHours,
  getStatSeries,
  getStatShares,
  getYampiStats,
  type StatSearch,
} from '#contract/app/stats.ts';
import type { BodyFor, Endpoint, QueryFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('stats');

/** The fields of the page's address that an answer depends on. */
function questionOf<E extends Endpoint & { query: object }>(endpoint: E, search: StatSearch): QueryFor<E> {
  const names = Object.keys((endpoint.query as { shape: object }).shape) as (keyof StatSearch)[];
  const asked = names.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]]]));
  return Object.fromEntries(asked) as QueryFor<E>;
}

/** The numbers of a store. Each takes the whole search of the page and depends on its own part of it alone. */
export const stats = {
  series: (alias: string, search: StatSearch) => {
    const query = questionOf(getStatSeries, search);
    return queryOptions({
      queryKey: keys.one(alias, 'series', query),
      queryFn: ({ signal }) => call(getStatSeries, { params: { alias }, query, signal }),
    });
  },
  breakdown: (alias: string, search: StatSearch, size = 100) => {
    const query = { ...questionOf(getStatBreakdown, search), size };
    return queryOptions({
      queryKey: keys.one(alias, 'breakdown', query),
      queryFn: ({ signal }) => call(getStatBreakdown, { params: { alias }, query, signal }),
    });
  },
  hours: (alias: string, search: StatSearch) => {
    const query = questionOf(getStatHours, search);
    return queryOptions({
      queryKey: keys.one(alias, 'hours', query),
      queryFn: ({ signal }) => call(getStatHours, { params: { alias }, query, signal }),
    });
  },
  shares: (alias: string, search: StatSearch) => {
    const query = questionOf(getStatShares, search);
    return queryOptions({
      queryKey: keys.one(alias, 'shares', query),
      queryFn: ({ signal }) => call(getStatShares, { params: { alias }, query, signal }),
    });
  },
  yampi: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'yampi'),
      queryFn: ({ signal }) => call(getYampiStats, { params: { alias }, signal }),
    }),
  spellings: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'spellings'),
      queryFn: ({ signal }) => call(listSpellings, { params: { alias }, signal }),
    }),
  /** Every number may change with it. */
  merge: (alias: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof mergeSpellings>) => call(mergeSpellings, { params: { alias }, body }),
      onSuccess: (_answer, _body, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.store(alias) }),
    }),
  /** A read of Yampi brought carts. A call under way is left to end: the reads may come faster than the answers. */
  askAgain: (client: QueryClient, alias: string) => {
    for (const verb of ['series', 'breakdown', 'hours', 'shares', 'spellings'])
      void client.invalidateQueries({ queryKey: keys.one(alias, verb) }, { cancelRefetch: false });
  },
  notes: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'notes'),
      queryFn: ({ signal }) => call(listStatNotes, { params: { alias }, signal }),
    }),
  addNote: (alias: string) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof addStatNote>) => call(addStatNote, { params: { alias }, body }),
      onSuccess: (_answer, _body, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.one(alias, 'notes') }),
    }),
  removeNote: (alias: string) =>
    mutationOptions({
      mutationFn: (noteId: string) => call(removeStatNote, { params: { alias, noteId } }),
      onSuccess: (_answer, _noteId, _result, { client }) =>
        client.invalidateQueries({ queryKey: keys.one(alias, 'notes') }),
    }),
};
