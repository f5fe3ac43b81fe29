import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import type { SandboxStore } from './create-store.ts';
import { createSink } from './deliveries/test-sink.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const affiliation = {
  gateway_alias: 'cielo',
  name: 'Cielo',
  auto_capture: true,
  params: { env: 'test', merchant_id: 123_456, key: 'key' },
};
const config = { payment_id: 3, affiliation_id: 88, active: true, default_display: false };
const webhook = { name: 'Pedidos', url: 'https://hooks.example.com/y', events: ['order.paid'] };

describe('ids', () => {
  it.each([
    ['checkout/affiliations', affiliation],
    ['checkout/payments/3/config', config],
    ['webhooks', webhook],
  ])('of %s are never handed out twice', async (path, body) => {
    const store = await sandbox.store({ carts: 0 });
    const ids: number[] = [];
    for (let time = 0; time < 3; time++) {
      const made = await sandbox.ask(store, path, { method: 'POST', body });
      const { id } = made.body.data;
      ids.push(id);
      expect((await sandbox.ask(store, `${path}/${id}`, { method: 'DELETE' })).status).toBe(204);
    }
    expect(new Set(ids).size).toBe(3);
  });
});

it('a webhook is told of what comes after it alone', async () => {
  const sink = await createSink();
  const store = await sandbox.store({ carts: 300, customers: 200, days: 3 });
  const clock = (aheadSeconds: number) => sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds });
  await clock(12 * 3600);
  const body = { ...webhook, url: sink.url };
  await sandbox.ask(store, 'webhooks', { method: 'POST', body });
  const past = await sandbox.advanceStore(store.alias, 0);
  expect([past.orders > 0, past.delivered]).toEqual([true, 0]);
  const coming = await sandbox.advanceStore(store.alias, 12 * 3600);
  expect(coming.orders).toBeGreaterThan(0);
  expect(coming.delivered).toBe(coming.orders);
});

it('the clock goes back no further than the store has lived', async () => {
  const store = await sandbox.store({ carts: 0 });
  const clock = async ({ alias }: SandboxStore, aheadSeconds: number) =>
    (await sandbox.control('PUT', `/${alias}/clock`, { aheadSeconds })).json().catch(() => null);
  expect(await clock(store, 7200)).toBeNull();
  expect(await clock(store, 3600)).toBeNull();
  await sandbox.advanceStore(store.alias, 3600);
  expect(await clock(store, 7199)).toMatchObject({
    status_code: 422,
    errors: { aheadSeconds: [expect.stringContaining('não volta')] },
  });
  expect(await clock(store, 7200)).toBeNull();
});

it('every event that is unknown is named', async () => {
  const store = await sandbox.store({ carts: 0 });
  const body = { ...webhook, events: ['nope', 'order.paid', 'nope.too'] };
  const { body: answer } = await sandbox.ask(store, 'webhooks', { method: 'POST', body });
  expect(Object.keys(answer.errors)).toEqual(['events.0', 'events.2']);
});
