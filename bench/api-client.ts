import { Client } from 'undici';
import type { CartFilter, CartSearch } from '#contract/app/carts.ts';
import {
  type CartList,
  cartFilter,
  cartSearch,
  listCartFacets,
  listCarts,
  summarizeCarts,
} from '#contract/app/carts.ts';
import { downloadCarts } from '#contract/app/exports.ts';
import { signInDemo } from '#contract/app/session.ts';
import {
  getStatBreakdown,
  getStatHours,
  getStatSeries,
  getStatShares,
  type StatSearch,
  statSearch,
} from '#contract/app/stats.ts';
import { getSync, type SyncStatus } from '#contract/app/sync.ts';
import { defaultsOf, endpointUrl, hiddenQuery, hiddenQueryHeader } from '#contract/endpoint.ts';

export const demoAlias = 'loja-demo';

const ownPage = { 'Sec-Fetch-Site': 'same-origin', 'X-CSRF': '1', 'Accept-Encoding': 'gzip, deflate, br' };

export type ApiClient = {
  cookie: { name: string; value: string };
  list(search: Partial<CartSearch>): Promise<CartList>;
  /** The same call, with the answer read to its end but not parsed. Milliseconds. */
  timeList(search: Partial<CartSearch>): Promise<number>;
  /** The carts of a filter as CSV, in the pieces in which it comes. */
  download(filter: Partial<CartFilter>): Promise<AsyncIterable<Uint8Array>>;
  /** The sum and the facets of a search, one after the other. Milliseconds. */
  timeCounts(search: Partial<CartFilter>): Promise<number>;
  /** All cards of the statistics page, one after the other. Milliseconds. */
  timeStats(search: Partial<StatSearch>): Promise<number>;
  /** Null while there is no store yet. */
  syncStatus(): Promise<SyncStatus | null>;
  close(): Promise<void>;
};

/** The owner of the demo store, signed in, on one connection that stays open. */
export async function signIn(origin: string): Promise<ApiClient> {
  const client = new Client(origin);
  const signedIn = await client.request({
    method: signInDemo.method,
    path: signInDemo.path,
    headers: { ...ownPage, 'Content-Type': 'application/json' },
    body: JSON.stringify({ role: 'owner' }),
  });
  await signedIn.body.dump();
  const [name = '', value = ''] = String(signedIn.headers['set-cookie']).split(';')[0]?.split('=') ?? [];
  if (signedIn.statusCode !== 200 || !value)
    throw new Error(`The demo sign-in answered ${signedIn.statusCode}.`);
  const headers = { ...ownPage, Cookie: `${name}=${value}` };

  async function get(path: string, more: Record<string, string> = {}) {
    const answer = await client.request({ method: 'GET', path, headers: { ...headers, ...more } });
    if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}.`);
    return answer.body;
  }

  function listCall(search: Partial<CartSearch>): [string, Record<string, string>] {
    const query = { ...defaultsOf(cartSearch), ...search };
    const hidden = hiddenQuery(listCarts, query);
    return [
      endpointUrl(listCarts, { alias: demoAlias }, query),
      hidden ? { [hiddenQueryHeader]: hidden } : {},
    ];
  }

  return {
    cookie: { name, value },
    async list(search) {
      const [path, more] = listCall(search);
      return (await (await get(path, { ...more, 'Accept-Encoding': 'identity' })).json()) as CartList;
    },
    async timeList(search) {
      const [path, more] = listCall(search);
      const began = performance.now();
      await (await get(path, more)).arrayBuffer();
      return performance.now() - began;
    },
    async download(filter) {
      const query = { ...defaultsOf(cartFilter), ...filter };
      return get(endpointUrl(downloadCarts, { alias: demoAlias }, query), { 'Accept-Encoding': 'identity' });
    },
    async timeCounts(search) {
      const query = { ...defaultsOf(cartFilter), ...search };
      const began = performance.now();
      for (const endpoint of [summarizeCarts, listCartFacets]) {
        await (await get(endpointUrl(endpoint, { alias: demoAlias }, query))).arrayBuffer();
      }
      return performance.now() - began;
    },
    async timeStats(search) {
      const query = { ...defaultsOf(statSearch), ...search, size: 100 };
      const began = performance.now();
      for (const endpoint of [getStatSeries, getStatBreakdown, getStatHours, getStatShares]) {
        await (await get(endpointUrl(endpoint, { alias: demoAlias }, query as never))).arrayBuffer();
      }
      return performance.now() - began;
    },
    async syncStatus() {
      const path = endpointUrl(getSync, { alias: demoAlias });
      const answer = await client.request({
        method: 'GET',
        path,
        headers: { ...headers, 'Accept-Encoding': 'identity' },
      });
      const body = await answer.body.json();
      return answer.statusCode === 200 ? (body as SyncStatus) : null;
    },
    close: () => client.close(),
  };
}
