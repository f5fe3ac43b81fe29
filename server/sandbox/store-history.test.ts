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

describe('a cart that is bought by hand', () => {
  const rowsOf = async (store: SandboxStore, columns: string, id: number) => {
    const text = `select ${columns} from sandbox.transactions t join sandbox.stores s on s.id = t.store_id
      where s.alias = $1 and t.cart_id = $2 order by t.id`;
    return (await pool.query(text, [store.alias, id])).rows;
  };

  it('is paid by what the store takes, once, and its customer has a new last order', async () => {
    const store = await sandbox.store({ carts: 300, customers: 200, days: 3 });
    const waiting = await pool.query(
      `select t.cart_id, c.customer_id from sandbox.transactions t
        join sandbox.stores s on s.id = t.store_id join sandbox.carts c on c.store_id = s.id and c.id = t.cart_id
        where s.alias = $1 and t.status = 'waiting_payment' and c.customer_id is not null limit 1`,
      [store.alias],
    );
    const { cart_id: id, customer_id: customerId } = waiting.rows[0];
    const path = `/${store.alias}/carts/${id}`;
    expect((await sandbox.control('DELETE', path)).status).toBe(204);
    const attempts = await rowsOf(store, 't.status, t.payment_id, t.order_id', id);
    expect(attempts.map(({ status }) => status)).not.toContain('waiting_payment');
    const paid = attempts.filter(({ status }) => status === 'paid');
    expect(paid).toEqual([{ status: 'paid', payment_id: 43, order_id: expect.any(Number) }]);
    const buyer = await pool.query(
      `select c.last_order_at as at from sandbox.customers c join sandbox.stores s on s.id = c.store_id
        where s.alias = $1 and c.id = $2`,
      [store.alias, customerId],
    );
    expect(buyer.rows[0].at).toEqual(new Date('2026-11-23T15:00:00Z'));
    expect((await sandbox.control('DELETE', path)).status).toBe(404);
  });

  it('stays where the store takes no payment, and takes a card where there is no Pix', async () => {
    const store = await sandbox.store({ carts: 0 });
    const { id } = await (await sandbox.control('POST', `/${store.alias}/carts`, {})).json();
    const ofStore = 'store_id = (select id from sandbox.stores where alias = $1)';
    await pool.query(`update sandbox.payment_configs set active = false where ${ofStore}`, [store.alias]);
    expect((await sandbox.control('DELETE', `/${store.alias}/carts/${id}`)).status).toBe(422);
    const cards = `update sandbox.payment_configs set active = true where ${ofStore} and payment_id = 2`;
    await pool.query(cards, [store.alias]);
    expect((await sandbox.control('DELETE', `/${store.alias}/carts/${id}`)).status).toBe(204);
    expect(await rowsOf(store, 't.status, t.payment_id', id)).toEqual([{ status: 'paid', payment_id: 2 }]);
  });
});
