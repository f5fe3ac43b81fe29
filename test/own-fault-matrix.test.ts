import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { errorEnvelope, errorStatus } from '#contract/app/errors.ts';
import { createMirror } from '#server/mirror/create-mirror.ts';
import type { SandboxStore } from '#server/sandbox/create-store.ts';
import { createTestSandbox, credentialOf } from '#server/sandbox/test-sandbox.ts';
import { createAudit } from '#server/store/audit.ts';
import { createWriteKeys } from '#server/store/write-keys.ts';
import { createWriteLock } from '#server/store/write-lock.ts';
import { createYampiClient } from '#server/yampi/client.ts';
import { fetchPaymentConfig, fetchPaymentConfigs, fetchPayments } from '#server/yampi/payment-configs.ts';
import { fetchMerchants } from '#server/yampi/read-carts.ts';
import { type OwnFault, ownFaults } from './own-faults.ts';
import { testApp } from './test-app.ts';
import { testDatabase } from './test-database.ts';

/* What every operation of ours that asks Yampi answers when Yampi goes wrong. */

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);
const server = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' });
const now = () => new Date();
const closing: (() => unknown)[] = [];
let shop: SandboxStore;
let place: { alias: string; paymentId: string; id: string };
let cart: { id: string; customerId: string };

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
  shop = await sandbox.store({ carts: 12 });
  sandbox.setQuota('/auth/me', null);
  const { yampi, mirror } = fresh();
  const configured = (await fetchPayments(yampi, shop.alias)).find((one) => one.configured);
  const paymentId = configured?.id ?? '';
  const [config] = await fetchPaymentConfigs(yampi, shop.alias, paymentId);
  place = { alias: shop.alias, paymentId, id: config?.id ?? '' };
  mirror.watch(shop.alias);
  await vi.waitUntil(async () => (await mirror.status(shop.alias)).state === 'idle', { timeout: 20_000 });
  const { app, cookie } = await office();
  const { rows } = await (await app.call(`/api/stores/${shop.alias}/carts`, { cookie })).json();
  cart = rows[0];
}, 60_000);

afterAll(async () => {
  for (const close of closing) await close();
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
});

/** A client that knows of no trouble before, with little patience. */
function fresh() {
  const { port } = server.address() as AddressInfo;
  const credential = { userToken: shop.userToken, userSecretKey: shop.userSecretKey };
  const yampi = createYampiClient({
    origin: `http://127.0.0.1:${port}`,
    credentialFor: () => credential,
    limits: { connect: 400, headers: 400, wholeRead: 500, wholeWrite: 500, attempts: 2 },
    sleep: async () => {},
  });
  const mirror = createMirror({ pool, yampi, now, log: { error: () => {} } });
  closing.push(mirror.stop, yampi.close);
  return { yampi, mirror, credential };
}

/** Our own API on it, and an owner. */
async function office() {
  const { yampi, mirror, credential } = fresh();
  const store = { alias: shop.alias, name: 'Loja', active: true };
  const app = testApp(db, {
    yampi,
    mirror,
    checkCredential: (given) => fetchMerchants(yampi, given),
    directory: { forget: () => {}, list: async () => [store], find: async () => store },
    settings: {
      audit: createAudit(db, now),
      writeKeys: createWriteKeys(db, now),
      writeLock: createWriteLock(null),
      sleep: async () => {},
    },
  });
  return { app, yampi, credential, cookie: await app.signIn('owner') };
}

async function order({ fault, params }: OwnFault, operation: string): Promise<void> {
  await sandbox.control('DELETE', `/${shop.alias}/faults`);
  const set = await sandbox.control('PUT', `/${shop.alias}/faults`, { operation, fault, ...params });
  expect(set.status, await set.clone().text()).toBe(204);
}

/** The answer of a call, which never holds anything of Yampi's. */
async function answerOf(response: Response) {
  const text = await response.text();
  expect(text).not.toMatch(/<[a-z]|cloudflare|manuten|Unprocessable/i);
  for (const secret of Object.values(credentialOf(shop))) expect(text).not.toContain(secret);
  const error = errorEnvelope.safeParse(JSON.parse(text)).data;
  if (error) expect(response.status).toBe(errorStatus[error.code]);
  return { code: error?.code ?? 'ok', retryAfter: error?.retryAfter, json: JSON.parse(text) };
}

describe.each(ownFaults.map((one) => [`${one.fault} ${JSON.stringify(one.params ?? {})}`, one] as const))(
  '%s',
  (_, one) => {
    test.each([
      ['listPayments', 'listPayments', () => `/payments`],
      ['listPaymentConfigs', 'listPaymentConfigs', () => `/payments/${place.paymentId}/configs`],
      ['listPaymentConfigs', 'listAffiliations', () => `/payments/${place.paymentId}/configs`],
      ['getYampiStats', 'getCartStats', () => '/stats/yampi'],
      ['listCartAttempts', 'listCartTransactions', () => `/carts/${cart.customerId}/${cart.id}/attempts`],
    ])('%s, when %s meets it', async (_name, operation, path) => {
      const { app, cookie } = await office();
      await order(one, operation);
      const { code, retryAfter } = await answerOf(
        await app.call(`/api/stores/${shop.alias}${path()}`, { cookie }),
      );
      expect(code).toBe((operation === 'getCartStats' && one.readOne) || one.read);
      if (code === 'busy') expect(retryAfter).toBeGreaterThanOrEqual(1);
      if (code === 'busy') expect(retryAfter).toBeLessThanOrEqual(65);
    });

    test('savePaymentConfig: what is told is what stands there', async () => {
      const { app, cookie, yampi } = await office();
      await sandbox.control('DELETE', `/${shop.alias}/faults`);
      const address = `/api/stores/${shop.alias}/payments/${place.paymentId}/configs`;
      const { configs } = await (await app.call(address, { cookie })).json();
      const { base, value } = configs.find(({ id }: { id: string }) => id === place.id);
      const wanted = { ...value, discountPercent: value.discountPercent === 4 ? 5 : 4 };
      await order(one, 'updatePaymentConfig');
      const saved = await app.call(`${address}/${place.id}`, {
        method: 'PUT',
        cookie,
        headers: { 'Idempotency-Key': randomUUID() },
        body: JSON.stringify({ base, value: wanted }),
      });
      const { code, json } = await answerOf(saved);
      const { discountPercent } = await fetchPaymentConfig(yampi, place).catch(() =>
        fetchPaymentConfig(fresh().yampi, place),
      );
      if (one.write !== 'as it stands') {
        expect([code, discountPercent]).toEqual([one.write, value.discountPercent]);
        return;
      }
      const isThere = discountPercent === wanted.discountPercent;
      expect([code, json.outcome]).toEqual(['ok', isThere ? 'saved' : 'not_saved']);
      expect(json.current.value.discountPercent).toBe(discountPercent);
    });

    test('connectStore keeps nothing that Yampi did not vouch for', async () => {
      const { app, cookie, credential } = await office();
      await order(one, 'authMe');
      const answer = await app.call('/api/connection', {
        method: 'POST',
        cookie,
        body: JSON.stringify({ alias: shop.alias, ...credential }),
      });
      const { code } = await answerOf(answer);
      // A credential that is refused is the form's own trouble, and a page that is not there is not Yampi.
      const inForm = { store_credentials: 'invalid', not_found: 'not_found', invalid: 'invalid' } as const;
      const told = one.connect ?? one.read;
      expect(code).toBe(told in inForm ? inForm[told as keyof typeof inForm] : told);
    });

    test('carts and their freshness are told from the mirror all the same', async () => {
      const { app, cookie } = await office();
      await order(one, '*');
      for (const path of ['carts', 'carts/summary', 'sync'])
        expect((await app.call(`/api/stores/${shop.alias}/${path}`, { cookie })).status).toBe(200);
    });
  },
);
