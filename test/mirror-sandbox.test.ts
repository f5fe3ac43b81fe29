import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cartSearch } from '#contract/app/carts.ts';
import { createMirror } from '#server/mirror/create-mirror.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import { createSandbox, type Sandbox } from '#server/sandbox/sandbox.ts';
import { createYampiClient, type YampiClient } from '#server/yampi/client.ts';
import type { YampiCredential } from '#server/yampi/credential.ts';
import { fetchMerchants } from '#server/yampi/read-carts.ts';
import { fetchRecoveryLink } from '#server/yampi/recovery-link.ts';
import { testDatabase } from './test-database.ts';

const { pool } = testDatabase();
const alias = `mirror-${process.pid}`;
const size = 1_000;

let sandbox: Sandbox;
let server: ReturnType<typeof serve>;
let yampi: YampiClient;
let credential: YampiCredential;
let mirror: Mirror;

beforeAll(async () => {
  sandbox = await createSandbox({ pool });
  credential = await sandbox.createStore({ alias, carts: size, days: 120 });
  sandbox.setQuota(alias, null);
  await new Promise<void>((resolve) => {
    server = serve({ fetch: sandbox.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  yampi = createYampiClient({ origin: `http://127.0.0.1:${port}`, credentialFor: () => credential });
  mirror = createMirror({ pool, yampi });
}, 60_000);

afterAll(async () => {
  await mirror.stop();
  await yampi.close();
  server.close();
});

const everything = z.parse(cartSearch, { presence: 'all', size: 100 });

/** Resolves when the store's reads have come to their end. */
async function untilIdle(): Promise<void> {
  await expect
    .poll(() => mirror.status(alias), { timeout: 30_000, interval: 50 })
    .toMatchObject({ state: 'idle' });
}

describe('a store of a thousand carts, over HTTP', () => {
  test('is mirrored whole', async () => {
    mirror.watch(alias);
    await untilIdle();
    const summary = await mirror.summarizeCarts(alias, everything);
    expect(summary.count).toBe(size);
    expect(summary.totalCents).toBeGreaterThan(0);
    expect(await mirror.status(alias)).toMatchObject({ unreadable: 0, truncatedDays: [], problem: null });
  }, 60_000);

  test('tells the link of a cart when somebody asks for it, and keeps it nowhere', async () => {
    const { rows } = await mirror.listCarts(alias, everything);
    const place = { alias, cartId: rows[0]?.id ?? '' };
    const link = await fetchRecoveryLink(yampi, place, 'whatsapp');
    expect(link).toMatch(
      /^https:\/\/seguro\..*cart_token=.*&utm_source=resgate&utm_medium=whatsapp&utm_campaign=carrinho_abandonado$/,
    );
    const told = JSON.stringify(await mirror.getCart(alias, rows[0]?.customerId ?? '', place.cartId));
    expect(told).not.toContain(new URL(link).searchParams.get('store_token'));
    await expect(fetchRecoveryLink(yampi, { alias, cartId: '1' }, 'link')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('shows carts in full, with nothing lost on the way', async () => {
    const { rows } = await mirror.listCarts(alias, everything);
    expect(rows.length).toBe(100);
    const known = rows.find(({ customerId, name }) => customerId !== '0' && name);
    const cart = await mirror.getCart(alias, known?.customerId ?? '', known?.id ?? '');
    expect(cart).toMatchObject({ ...known, items: expect.arrayContaining([expect.anything()]) });
    expect(cart?.totals.totalCents).toBe(known?.totalCents);
    const { attempts } = (await mirror.readAttempts(alias, known?.customerId ?? '', known?.id ?? '')) ?? {
      attempts: [],
    };
    expect(attempts).toEqual(cart?.attempts);
  });

  test('marks a cart that was recovered as gone, and as won by its order', async () => {
    const [newest] = (await mirror.listCarts(alias, everything)).rows;
    await sandbox.app.request(`/control/stores/${alias}/carts/${newest?.id}`, { method: 'DELETE' });
    await mirror.refresh(alias);
    await untilIdle();
    const gone = await mirror.listCarts(alias, { ...everything, presence: 'gone' });
    expect(gone.rows.map(({ id }) => id)).toEqual([newest?.id]);
    expect(gone.rows[0]?.triage).toMatchObject({
      state: 'won',
      won: { rule: 'token', by: null, channel: null },
    });
    expect(gone.rows[0]?.triage.won?.orderId).toMatch(/^\d+$/);
  }, 60_000);

  test('says so when the API does not heed the period, and marks nothing as gone', async () => {
    const fault = (method: string, body?: object) =>
      sandbox.app.request(`/control/stores/${alias}/faults`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      });
    await fault('PUT', { operation: 'listCarts', fault: 'F26' });
    await mirror.refresh(alias);
    await untilIdle();
    expect(await mirror.status(alias)).toMatchObject({ ignoredFilter: 'period' });
    expect((await mirror.listCarts(alias, { ...everything, presence: 'gone' })).rows).toHaveLength(1);
    await fault('DELETE');
  }, 60_000);

  test('names the stores of the credential', async () => {
    expect(await fetchMerchants(yampi, credential)).toMatchObject([{ alias, active: true }]);
  });
});
