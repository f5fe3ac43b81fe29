import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { CartExport } from '#contract/app/exports.ts';
import { idempotencyHeader } from '#contract/app/settings.ts';
import { deskExports } from '#server/desk/schema.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { ourStore, testApp } from '../../../test/test-app.ts';
import { testDatabase } from '../../../test/test-database.ts';

const { db } = testDatabase();
const address = `/api/stores/${ourStore.alias}/exports`;

async function setUp() {
  const calls: { name: string; query: unknown }[] = [];
  const upstream = { fails: undefined as UpstreamError | undefined };
  const yampi = {
    call: async ({ name }: { name: string }, { query }: { query: unknown }) => {
      calls.push({ name, query });
      if (upstream.fails) throw upstream.fails;
      return {};
    },
    close: async () => {},
  } as unknown as YampiClient;
  const made = testApp(db, { yampi });
  const cookie = await made.signIn('owner');
  const ask = async (search: string, key = randomUUID()) => {
    const answer = await made.call(`${address}/yampi`, {
      method: 'POST',
      cookie,
      body: JSON.stringify({ search }),
      headers: { [idempotencyHeader]: key },
    });
    return { status: answer.status, ...((await answer.json()) as { export: CartExport; fields?: object }) };
  };
  const kept = (search: string) => db.select().from(deskExports).where(eq(deskExports.search, search));
  return { ask, calls, upstream, kept };
}

test('what Yampi can filter by, in its own words', async () => {
  const { ask, calls } = await setUp();
  const search =
    'range=7d&source=facebook&source=fb&campaign=natal&refused=true&sort=highest&page=3&size=100';
  expect(await ask(search)).toMatchObject({
    status: 200,
    export: { kind: 'yampi', state: 'requested', rows: null },
  });
  expect(await ask('')).toMatchObject({ status: 200 });
  expect(await ask('range=custom&from=2026-11-01')).toMatchObject({ status: 200 });
  expect(calls).toEqual([
    {
      name: 'exportCarts',
      query: {
        date: 'created_at:2026-11-14|2026-11-20',
        utm_source: ['facebook', 'fb'],
        utm_campaign: ['natal'],
        status: 'payment_refused',
        skipCache: true,
      },
    },
    { name: 'exportCarts', query: { skipCache: true } },
    { name: 'exportCarts', query: { date: 'created_at:2026-11-01|2026-11-21', skipCache: true } },
  ]);
});

test.each([
  ['step=payment', ['step']],
  ['presence=all&min=100', ['presence', 'min']],
  ['source=(none)', ['source']],
  ['assignee=(me)&grouped=true&reachable=true', ['assignee', 'reachable', 'grouped']],
  ['waiting=pix', ['waiting']],
  ['q=ana', ['q']],
  ['sort=newest&nonsense=1', ['nonsense']],
  ['range=never', ['range']],
])('%s is refused, by name, and asks for nothing', async (search, names) => {
  const { ask, calls } = await setUp();
  const { status, fields } = await ask(search);
  expect([status, Object.keys(fields ?? {}).toSorted()]).toEqual([422, names.toSorted()]);
  expect(calls).toEqual([]);
});

test('one key asks once', async () => {
  const { ask, calls } = await setUp();
  const key = randomUUID();
  const first = await ask('refused=true', key);
  expect(await ask('refused=true', key)).toEqual(first);
  expect((await ask('', key)).status).toBe(422);
  expect(calls).toHaveLength(1);
});

test('a refusal leaves nothing, and the key may be used again', async () => {
  const { ask, calls, upstream, kept } = await setUp();
  const key = randomUUID();
  const search = `campaign=${key}`;
  upstream.fails = new UpstreamError('busy', 'exportCarts: quota', { retryAfter: 7 });
  expect((await ask(search, key)).status).toBe(503);
  expect(await kept(search)).toEqual([]);
  upstream.fails = undefined;
  expect((await ask(search, key)).status).toBe(200);
  expect(calls).toHaveLength(2);
});

test('where no answer comes it may have been asked: it stays in the history and is not asked again', async () => {
  const { ask, calls, upstream, kept } = await setUp();
  const key = randomUUID();
  const search = `campaign=${key}`;
  upstream.fails = new UpstreamError('upstream_timeout', 'exportCarts: no answer');
  expect((await ask(search, key)).status).toBe(504);
  expect(await kept(search)).toHaveLength(1);
  expect(await ask(search, key)).toMatchObject({ status: 200, export: { state: 'requested' } });
  expect(calls).toHaveLength(1);
});
