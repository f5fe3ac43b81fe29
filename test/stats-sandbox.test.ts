import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { refusalReasonOf } from '#contract/app/refusal-reason.ts';
import { grains } from '#contract/app/stat-periods.ts';
import { type Breakdown, type Figures, type StatSearch, statSearch } from '#contract/app/stats.ts';
import { addDays, dayOf, wallTimeOf } from '#contract/sao-paulo.ts';
import { createMirror } from '#server/mirror/create-mirror.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import { skuById } from '#server/sandbox/catalogue.ts';
import { createSandbox, type Sandbox } from '#server/sandbox/sandbox.ts';
import { carts, stores, transactions } from '#server/sandbox/schema.ts';
import { paymentMethods } from '#server/sandbox/schema-settings.ts';
import { createYampiClient, type YampiClient } from '#server/yampi/client.ts';
import type { YampiCredential } from '#server/yampi/credential.ts';
import { testDatabase } from './test-database.ts';

const { pool, db } = testDatabase();
const seeds = [1, 2, 77] as const;
const aliasOf = (seed: number) => `stats-${process.pid}-${seed}`;
const credentials = new Map<string, YampiCredential>();

/**
 * São Paulo's clock at the turn of a day, and where summer time ended (18 February 2018, 23:00 came twice) and began (4
 * November, 00:00 did not come).
 */
const oddMoments = [
  '2018-01-11T01:59:59Z',
  '2018-01-11T02:00:00Z',
  '2018-02-18T01:30:00Z',
  '2018-02-18T02:30:00Z',
  '2018-02-18T03:00:00Z',
  '2018-10-09T02:59:59Z',
  '2018-10-09T03:00:00Z',
  '2018-11-04T02:59:59Z',
  '2018-11-04T03:00:00Z',
  '2025-03-02T02:59:59Z',
  '2025-03-02T03:00:00Z',
];

let sandbox: Sandbox;
let server: ReturnType<typeof serve>;
let yampi: YampiClient;
let mirror: Mirror;

beforeAll(async () => {
  sandbox = await createSandbox({ pool });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: sandbox.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  yampi = createYampiClient({
    origin: `http://127.0.0.1:${port}`,
    credentialFor: (alias) => credentials.get(alias) as YampiCredential,
  });
  mirror = createMirror({ pool, yampi });
}, 60_000);

afterAll(async () => {
  await mirror.stop();
  await yampi.close();
  server.close();
});

type Listed = typeof carts.$inferSelect & {
  paid: (typeof transactions.$inferSelect & { kind: string })[];
};

/** A store with carts at odd moments, read whole, some of them bought since; and its own tables. */
async function mirrored(seed: number): Promise<{ alias: string; listed: Listed[] }> {
  const alias = aliasOf(seed);
  credentials.set(alias, await sandbox.createStore({ alias, carts: 260, days: 15, seed }));
  sandbox.setQuota(alias, null);
  const [store] = await db.select().from(stores).where(eq(stores.alias, alias));
  const open = and(eq(carts.storeId, store?.id ?? 0), isNull(carts.recoveredAt));
  const newest = await db.select().from(carts).where(open).orderBy(desc(carts.createdAt), desc(carts.id));
  for (const [n, moment] of oddMoments.entries()) {
    const isOne = and(open, eq(carts.id, newest[100 + n * 3]?.id ?? 0));
    await db
      .update(carts)
      .set({ createdAt: new Date(moment) })
      .where(isOne);
  }
  mirror.watch(alias);
  const untilIdle = () =>
    vi.waitFor(async () => expect(await mirror.status(alias)).toMatchObject({ state: 'idle' }), {
      timeout: 60_000,
      interval: 50,
    });
  await untilIdle();
  const bought = newest.slice(1, 8).map(({ id }) => id);
  for (const id of bought)
    await sandbox.app.request(`/control/stores/${alias}/carts/${id}`, { method: 'DELETE' });
  await mirror.refresh(alias);
  await untilIdle();
  const ids = newest.map(({ id }) => id);
  const own = eq(carts.storeId, store?.id ?? 0);
  const now = await db
    .select()
    .from(carts)
    .where(and(own, inArray(carts.id, ids)));
  expect(now.filter(({ recoveredAt }) => recoveredAt).length).toBe(bought.length);
  const found = await db
    .select()
    .from(transactions)
    .where(eq(transactions.storeId, store?.id ?? 0));
  const methods = await db
    .select()
    .from(paymentMethods)
    .where(eq(paymentMethods.storeId, store?.id ?? 0));
  const attempts = found.map((one) => {
    const kind = methods.find(({ id }) => id === one.paymentId)?.kind ?? '';
    return { ...one, kind: kind === 'deposit' ? 'other' : kind };
  });
  const listed = now.map((cart) => ({
    ...cart,
    // A cart that was bought shows the attempts that it had while it was listed.
    paid: attempts
      .filter((one) => one.cartId === cart.id && (!cart.recoveredAt || one.orderId === null))
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id),
  }));
  return { alias, listed };
}

function sum(list: Listed[]): Figures {
  const won = list.filter(({ recoveredAt }) => recoveredAt);
  const money = (of: Listed[]) => of.reduce((cents, { totalCents }) => cents + totalCents, 0);
  return {
    carts: list.length,
    priced: list.length,
    cents: money(list),
    recovered: won.length,
    recoveredCents: money(won),
    refused: list.filter(({ refused }) => refused).length,
  };
}

const skus = ({ lines }: Listed) => lines.map(([skuId]) => skuById(skuId));
const steps = { personal_info: 'personal', shippment: 'shipping', payment: 'payment' };

/** What a cart of the sandbox has in each dimension that its tables hold. */
const values: Partial<Record<Breakdown, (cart: Listed) => (string | null)[][]>> = {
  source: ({ utmSource }) => [[utmSource]],
  medium: ({ utmMedium }) => [[utmMedium]],
  campaign: ({ utmCampaign }) => [[utmCampaign]],
  content: ({ utmContent }) => [[utmContent]],
  term: ({ utmTerm }) => [[utmTerm]],
  origin: ({ utmSource, utmMedium, utmCampaign }) => [[utmSource, utmMedium, utmCampaign]],
  step: ({ step }) => [[steps[step]]],
  item: (cart) => skus(cart).map(({ title }) => [title]),
  brand: (cart) => skus(cart).map(({ brand }) => [brand]),
  method: ({ paid }) => [[paid.at(-1)?.kind ?? null]],
  gateway: ({ paid }) => [[paid.at(-1)?.affiliationId.toString() ?? null]],
  reason: ({ paid }) => {
    const refusal = paid.findLast(({ status }) => status === 'refused');
    return [[refusal ? refusalReasonOf(refusal.errorCode, refusal.errorMessage) : null]];
  },
  channel: ({ recoveredAt }) => [[recoveredAt ? 'alone' : null]],
};

function groups(list: Listed[], keysOf: (cart: Listed) => (string | null)[][]): Map<string, Figures> {
  const found = new Map<string, Listed[]>();
  for (const cart of list)
    for (const key of new Set(keysOf(cart).map((one) => JSON.stringify(one))))
      found.set(key, [...(found.get(key) ?? []), cart]);
  return new Map([...found].map(([key, of]) => [key, sum(of)]));
}

const bucketOf = (grain: string) => (cart: Listed) => {
  const day = dayOf(cart.createdAt);
  if (grain === 'hour') return [[wallTimeOf(cart.createdAt).slice(0, 13).replace(' ', 'T')]];
  return [[grain === 'day' ? day : addDays(day, -((new Date(day).getUTCDay() + 6) % 7))]];
};

const all: StatSearch = { ...z.parse(statSearch, {}), range: 'all' };
const within = (list: Listed[], { from, until }: { from: string | null; until: string | null }) =>
  list.filter(
    ({ createdAt }) => (!from || createdAt >= new Date(from)) && (!until || createdAt < new Date(until)),
  );

describe.each(seeds)('the store of seed %i counts what its own tables hold', (seed) => {
  let alias: string;
  let listed: Listed[];
  beforeAll(async () => {
    ({ alias, listed } = await mirrored(seed));
  }, 120_000);

  test.each(Object.keys(values) as Breakdown[])('by %s', async (by) => {
    const { rows, totals } = await mirror.stats.breakdown(alias, { ...all, by, size: 1_000 });
    const told = new Map(rows.map(({ key, current }) => [JSON.stringify(key), current]));
    expect(told).toEqual(groups(listed, values[by] ?? (() => [])));
    expect(totals).toEqual({ current: sum(listed), previous: null });
    expect(totals.current.recovered).toBe(7);
  });

  const periods: Partial<StatSearch>[] = [
    { range: '30d' },
    { range: '7d', weekdays: true },
    { range: 'today', compare: 'year' },
    { range: 'custom', from: '2018-01-10', to: '2018-01-11' },
    { range: 'custom', from: '2018-02-17', to: '2018-02-18' },
    { range: 'custom', from: '2018-10-08', to: '2018-11-04' },
    { range: 'custom', from: '2018-11-03', to: '2018-11-04' },
    { range: 'custom', from: '2025-03-01', to: '2025-03-02' },
  ];
  test.each(periods.flatMap((period) => grains.map((grain) => ({ ...period, grain }))))(
    'over time, %j',
    async (asked) => {
      const answer = await mirror.stats.series(alias, { ...all, ...asked });
      const right = within(listed, answer.current);
      expect(answer.current.totals).toEqual(sum(right));
      const told = answer.current.buckets.filter(({ figures }) => figures.carts);
      expect(new Map(told.map(({ at, figures }) => [JSON.stringify([at]), figures]))).toEqual(
        groups(right, bucketOf(answer.grain)),
      );
      const { previous } = answer;
      expect(previous?.totals).toEqual(previous && sum(within(listed, previous)));
      const { read, told: there } = answer.sample;
      expect([read, there]).toEqual([right.length, right.length]);
    },
  );

  test('the six largest sources over time, and all others as one', async () => {
    const { rows } = await mirror.stats.breakdown(alias, { ...all, metric: 'cents', size: 6 });
    const { series } = await mirror.stats.shares(alias, all);
    expect(series.map(({ value, isOthers }) => (isOthers ? 'others' : value))).toEqual([
      ...rows.map(({ key }) => key[0]),
      'others',
    ]);
    const cents = series.flatMap(({ figures }) => figures).reduce((money, one) => money + one.cents, 0);
    expect(cents).toBe(sum(listed).cents);
  });
});
