import type { CartList, CartSearch } from '#contract/app/carts.ts';
import type { ApiClient } from './api-client.ts';
import { wantedCarts } from './large-store.ts';
import type { Measurements } from './report.ts';
import { measureExport } from './server-export.ts';
import { type Place, startServer } from './server-process.ts';
import { median, percentile } from './statistics.ts';

const rounds = 5;
const callsPerRound = 200;

/** What a person asks for: a part of the search alone. */
type Ask = Partial<CartSearch>;

/** Times of the list API over a large store, one call at a time through the whole server. */
export async function measureServerList(place: Place): Promise<Measurements> {
  const server = await startServer(place);
  try {
    const pages = await keysetPages(server.client);
    const searches = await filteredSearches(server.client);
    return {
      ...spread('list of 50 in 100,000', await timeCalls(server.client, pages)),
      ...spread('search and two filters in 100,000', await timeCalls(server.client, searches)),
      ...(await measureFilters(server.client)),
      ...(await measureExport(server.client, wantedCarts, server.peakMegabytes)),
    };
  } finally {
    await server.stop();
  }
}

/** Each filter of the team's work and of the cart, and the order by priority; then what stands beside the list, cold. */
async function measureFilters(client: ApiClient): Promise<Measurements> {
  const filters: Ask[] = [
    { state: ['new'] },
    { state: ['contacted', 'replied'] },
    { assignee: ['u1'] },
    { assignee: ['(none)'], sort: 'highest' },
    { min: 50_000, max: 100_000 },
    { product: 'cami' },
    { reason: ['funds'], reachable: true },
    { grouped: true },
    { sort: 'priority' },
    { sort: 'priority', state: ['new'], reachable: true },
  ];
  const times = (await timeCalls(client, filters)).flat();
  const counts: number[] = [];
  // Each bound makes a search that nobody has counted yet.
  for (let max = 1; max <= 20; max += 1) counts.push(await client.timeCounts({ max: 1_000_000_000 - max }));
  return {
    'filter of 100,000, p95': { ours: percentile(times, 0.95) },
    'sum and facets of 100,000, cold, p95': { ours: percentile(counts, 0.95) },
  };
}

/** The first pages of each order, by the positions that the answers name. */
async function keysetPages(client: ApiClient): Promise<Ask[]> {
  const asks: Ask[] = [];
  for (const sort of ['newest', 'highest', 'oldest', 'lowest'] as const) {
    let at: string | null = '';
    for (let page = 1; page <= 10 && at !== null; page += 1) {
      const ask: Ask = { sort, page, at };
      asks.push(ask);
      const list: CartList = await client.list(ask);
      at = list.next;
    }
  }
  return asks;
}

/** Names, addresses and phones that are in the store, as they are typed, within a source and a step. */
async function filteredSearches(client: ApiClient): Promise<Ask[]> {
  const pages = await Promise.all([1, 20, 80, 160].map((page) => client.list({ page })));
  const rows = pages
    .flatMap((page) => page.rows)
    .filter((row) => row.name && row.email && row.phone && row.utm.source);
  return rows.slice(0, 120).map((row, index) => {
    const [first = '', ...others] = (row.name ?? '').split(' ');
    const spellings = [
      first.slice(0, 4),
      first,
      `${first} ${others.at(-1)?.slice(0, 3)}`,
      row.email?.split('@')[0] ?? '',
      (row.phone ?? '').slice(-8),
    ];
    const q = spellings[index % spellings.length] ?? '';
    return { q, source: [row.utm.source ?? ''], ...(row.step && { step: [row.step as 'payment'] }) };
  });
}

async function timeCalls(client: ApiClient, asks: readonly Ask[]): Promise<number[][]> {
  const times: number[][] = [];
  // One round more than is counted: the first warms caches and compilers.
  for (let round = 0; round <= rounds; round += 1) {
    const measured: number[] = [];
    for (let call = 0; call < callsPerRound; call += 1) {
      measured.push(await client.timeList(asks[call % asks.length] ?? {}));
    }
    times.push(measured);
  }
  return times.slice(1);
}

/** Medians over the rounds, so that one disturbed round does not decide. */
function spread(name: string, times: readonly number[][]): Measurements {
  return {
    [`${name}, p50`]: { ours: median(times.map((round) => percentile(round, 0.5))) },
    [`${name}, p99`]: { ours: median(times.map((round) => percentile(round, 0.99))) },
  };
}
