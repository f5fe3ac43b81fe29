import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaymentConfigValue } from '#contract/app/payments.ts';
import { createSandbox, type Sandbox } from '#server/sandbox/sandbox.ts';
import { createYampiClient, type YampiClient } from '#server/yampi/client.ts';
import {
  fetchAffiliationNames,
  fetchPaymentConfig,
  fetchPaymentConfigs,
  fetchPayments,
  writePaymentConfig,
} from '#server/yampi/payment-configs.ts';
import { canary } from './fake-mirror.ts';
import { testApp } from './test-app.ts';
import { testDatabase } from './test-database.ts';

const { pool, db } = testDatabase();
const alias = `settings-${randomUUID().slice(0, 8)}`;

let sandbox: Sandbox;
let server: ReturnType<typeof serve>;
let yampi: YampiClient;

beforeAll(async () => {
  sandbox = await createSandbox({ pool });
  const credential = await sandbox.createStore({ alias, carts: 1, days: 1 });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: sandbox.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  yampi = createYampiClient({ origin: `http://127.0.0.1:${port}`, credentialFor: () => credential });
}, 60_000);

function directoryOf(known: string) {
  const store = { alias: known, name: 'Loja', active: true };
  return {
    forget: () => {},
    list: async () => [store],
    find: async (asked: string) => (asked === known ? store : undefined),
  };
}

afterAll(async () => {
  await yampi.close();
  server.close();
});

test('the configs of every way to pay are read, and one written comes back as it was sent', async () => {
  const payments = await fetchPayments(yampi, alias);
  expect(new Set(payments.map((one) => one.kind))).toEqual(new Set(['card', 'pix', 'billet', 'other']));
  const accounts = await fetchAffiliationNames(yampi, alias);
  expect(accounts.length).toBeGreaterThan(1);
  for (const payment of payments.filter((one) => one.configured)) {
    const [config] = await fetchPaymentConfigs(yampi, alias, payment.id);
    if (!config) throw new Error(`${payment.name} says that it is configured`);
    const place = { alias, paymentId: payment.id, id: config.id };
    expect(await fetchPaymentConfig(yampi, place)).toEqual(config.value);
    const wanted: PaymentConfigValue = {
      ...config.value,
      affiliationId: accounts.at(-1)?.id ?? '',
      discountPercent: 2.99,
      minInstallmentCents: 1_234,
      billetInstructions: 'Pague até o vencimento.\nObrigada!',
    };
    await writePaymentConfig(yampi, place, wanted);
    expect(await fetchPaymentConfig(yampi, place)).toEqual(wanted);
  }
});

test('what Yampi refuses names the field', async () => {
  const [payment] = (await fetchPayments(yampi, alias)).filter((one) => one.configured);
  const [config] = await fetchPaymentConfigs(yampi, alias, payment?.id ?? '');
  if (!payment || !config) throw new Error('the store has configs');
  const place = { alias, paymentId: payment.id, id: config.id };
  const unknown = writePaymentConfig(yampi, place, { ...config.value, affiliationId: '999999999' });
  await expect(unknown).rejects.toMatchObject({
    code: 'invalid',
    fields: { affiliation_id: expect.anything() },
  });
});

test('over our own API: a key is needed, a second form sees the conflict, and the audit tells all of it', async () => {
  const { call, signIn } = testApp(db, { yampi, directory: directoryOf(alias) });
  const cookie = await signIn('owner');
  const [payment] = (await fetchPayments(yampi, alias)).filter((one) => one.configured);
  const address = `/api/stores/${alias}/payments/${payment?.id}/configs`;
  const read = async () => (await (await call(address, { cookie })).json()).configs[0];
  const config = await read();
  const save = (value: object, base: string, key?: string) =>
    call(`${address}/${config.id}`, {
      method: 'PUT',
      cookie,
      body: JSON.stringify({ base, value }),
      ...(key && { headers: { 'Idempotency-Key': key } }),
    });
  const wanted = { ...config.value, discountPercent: 7 };
  expect((await save(wanted, config.base)).status).toBe(422);
  const key = randomUUID();
  const saved = await save(wanted, config.base, key);
  expect(await saved.json()).toMatchObject({ outcome: 'saved', current: { value: wanted } });
  expect(await (await save(wanted, config.base, key)).json()).toMatchObject({ outcome: 'saved' });
  const late = await save({ ...config.value, discountPercent: 9 }, config.base, randomUUID());
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ code: 'conflict', conflict: { theirs: wanted } });
  const bad = await save({ ...wanted, discountPercent: 101 }, (await read()).base, randomUUID());
  expect(Object.keys((await bad.json()).fields)).toEqual(['value.discountPercent']);
  const { rows, brokenAt } = await (await call(`/api/stores/${alias}/audit`, { cookie })).json();
  expect(rows.map((row: { outcome: string }) => row.outcome)).toEqual(['refused', 'done', 'intent']);
  expect(rows[1].fields).toEqual([
    { name: 'discountPercent', before: String(config.value.discountPercent), after: '7' },
  ]);
  expect(brokenAt).toBeNull();
});

test('a deed of the team is recorded with its fields, refused ones too', async () => {
  const { call, signIn } = testApp(db, { directory: directoryOf(alias) });
  const cookie = await signIn('owner');
  const team = `/api/stores/${alias}/team`;
  const body = JSON.stringify({ name: 'Caio', role: 'marketer' });
  const invited = await call(`/api/stores/${alias}/invitations`, { method: 'POST', cookie, body });
  expect(invited.status, await invited.clone().text()).toBe(200);
  const { token } = await invited.json();
  await call(`${team}/nobody`, { method: 'DELETE', cookie });
  const answer = await (await call(`/api/stores/${alias}/audit`, { cookie })).text();
  expect(answer).not.toContain(token);
  expect(JSON.parse(answer).rows.slice(0, 4)).toMatchObject([
    { operation: 'removeMember', object: 'person nobody', outcome: 'refused' },
    { operation: 'removeMember', outcome: 'intent' },
    {
      operation: 'invite',
      object: `store ${alias}`,
      outcome: 'done',
      fields: [
        { name: 'name', after: 'Caio' },
        { name: 'role', after: 'marketer' },
      ],
    },
    { operation: 'invite', outcome: 'intent' },
  ]);
});

test('thirty contacts an hour are shown, each with its reason in the audit', async () => {
  const { call, signIn, pass } = testApp(db, { directory: directoryOf(alias) });
  const cookie = await signIn('support');
  const reveal = () =>
    call(`/api/stores/${alias}/carts/77/1001/reveal`, {
      method: 'POST',
      cookie,
      body: JSON.stringify({ reason: 'Pix parado' }),
    });
  const first = await reveal();
  expect(await first.json()).toEqual({ email: canary.email, phone: canary.phone, document: canary.document });
  for (let count = 1; count < 30; count++) expect((await reveal()).status).toBe(200);
  expect((await reveal()).status).toBe(429);
  pass(60 * 60_000 + 1);
  expect(
    (await call(`/api/stores/${alias}/audit?object=customer%2077`, { cookie: await signIn('owner') })).status,
  ).toBe(200);
});
