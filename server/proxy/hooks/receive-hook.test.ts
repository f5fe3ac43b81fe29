import { createHmac, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createHeardHooks } from '#server/store/heard-hooks.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import type { SeenOrder } from '#server/yampi/read-orders.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { errorAnswer } from '../error-envelope.ts';
import type { RequestEnv } from '../request-env.ts';
import { createHookSecrets } from './hook-secrets.ts';
import { receiveHook } from './receive-hook.ts';

const { db } = testDatabase();
const time = '2026-11-20 09:00:00';
const secret = 'chave-inventada';

function setUp() {
  const alias = `loja-${randomUUID().slice(0, 8)}`;
  const clock = { now: new Date('2026-11-20T12:00:30.000Z') };
  const now = () => clock.now;
  const kept: CartRecord[] = [];
  const refreshed: string[] = [];
  const heardOrders: SeenOrder[] = [];
  const upstream = { secrets: [secret], asked: 0, fails: false, keeps: 99 };
  const app = new Hono<RequestEnv>();
  const hooks = {
    secrets: createHookSecrets(async () => {
      upstream.asked += 1;
      if (upstream.fails) throw new UpstreamError('upstream_unreachable', 'lost');
      return upstream.secrets;
    }, now),
    heard: createHeardHooks(db, now),
    directory: { list: async () => [{ alias, name: 'Loja', active: true }] },
    mirror: {
      keep: async (_: string, cart: CartRecord) => {
        if (upstream.keeps-- <= 0) throw new Error('the database is away');
        kept.push(cart);
      },
      hearOrder: async (_: string, order: SeenOrder) => void heardOrders.push(order),
      refresh: async (store: string) => {
        refreshed.push(store);
        return {} as never;
      },
    },
    now,
  };
  app.post('/hooks/:alias', receiveHook(hooks));
  app.onError((error, c) => {
    const { status, body } = errorAnswer(error, 'r');
    return c.json(body, status);
  });
  const deliver = async (
    content: object | string,
    { signature, to = alias }: { signature?: string; to?: string } = {},
  ) => {
    const body = typeof content === 'string' ? content : JSON.stringify(content);
    const header = signature ?? createHmac('sha256', secret).update(body).digest('base64');
    const sent = { method: 'POST', body, headers: { 'X-Yampi-Hmac-SHA256': header } };
    return (await app.request(`/hooks/${to}`, sent)).status;
  };
  const event = (name: string, resource: object = {}) => ({
    event: name,
    time,
    merchant: { id: 1, alias },
    resource,
  });
  return { alias, clock, kept, refreshed, heardOrders, upstream, deliver, event };
}

const reminder = {
  id: 4711,
  customer_id: 12,
  created_at: { date: '2026-11-20 08:40:00.000000', timezone_type: 3, timezone: 'America/Sao_Paulo' },
  totalizers: { total: 199.9, shipment_discount_percent: 0 },
};

test('a reminder brings its cart; a refusal and a payment make the list worth a look', async () => {
  const { alias, kept, refreshed, deliver, event } = setUp();
  expect(await deliver(event('cart.reminder', reminder))).toBe(200);
  expect(kept.map(({ id, totalCents }) => [id, totalCents])).toEqual([['4711', 19_990]]);
  expect(await deliver(event('transaction.payment.refused'))).toBe(200);
  expect(await deliver(event('order.paid'))).toBe(200);
  expect(await deliver(event('product.updated'))).toBe(200);
  expect(refreshed).toEqual([alias, alias]);
});

test('a paid order is matched at once', async () => {
  const { alias, refreshed, heardOrders, deliver, event } = setUp();
  const order = {
    id: 55,
    customer_id: 12,
    cart_token: 'abc',
    utm_source: 'resgate',
    created_at: reminder.created_at,
    metadata: { data: [{ key: 'cart_id', value: '4711' }] },
  };
  expect(await deliver(event('order.paid', order))).toBe(200);
  expect(heardOrders).toEqual([
    {
      id: '55',
      createdAt: '2026-11-20T11:40:00.000Z',
      customerId: '12',
      cartToken: 'abc',
      cartId: '4711',
      utmSource: 'resgate',
      payment: 'paid',
    },
  ]);
  expect(refreshed).toEqual([alias]);
});

test('an order whose status changed says what became of it, if it brings its status', async () => {
  const { refreshed, heardOrders, deliver, event } = setUp();
  const order = { id: 55, authorized: true, created_at: reminder.created_at };
  expect(await deliver(event('order.status.updated', order))).toBe(200);
  expect(heardOrders).toEqual([]);
  const status = { data: { id: 8, alias: 'cancelled' } };
  expect(await deliver(event('order.status.updated', { ...order, status }))).toBe(200);
  expect(heardOrders).toMatchObject([{ id: '55', payment: 'off' }]);
  expect(refreshed).toEqual([]);
});

test('the same delivery does its work once, also fifty at once', async () => {
  const { kept, deliver, event } = setUp();
  const sent = await Promise.all(Array.from({ length: 50 }, () => deliver(event('cart.reminder', reminder))));
  expect(new Set(sent)).toEqual(new Set([200]));
  expect(kept).toHaveLength(1);
});

describe('a delivery is refused and does nothing', () => {
  test.each([
    ['without a signature', ''],
    ['with a signature in hex', createHmac('sha256', secret).update('{}').digest('hex')],
    ['with one under another secret', createHmac('sha256', 'outra').update('{}').digest('base64')],
  ])('%s', async (_, signature) => {
    const { kept, refreshed, deliver, event } = setUp();
    expect(await deliver(event('order.paid'), { signature })).toBe(403);
    expect([...kept, ...refreshed]).toEqual([]);
  });

  test('when one byte of it was changed', async () => {
    const { refreshed, deliver, event } = setUp();
    const body = JSON.stringify(event('order.paid'));
    const signature = createHmac('sha256', secret).update(body).digest('base64');
    expect(await deliver(body.replace('paid', 'Paid'), { signature })).toBe(403);
    expect(refreshed).toEqual([]);
  });

  test('when it is of another store, none at all, or too large', async () => {
    const { refreshed, deliver, event } = setUp();
    expect(await deliver({ ...event('order.paid'), merchant: { alias: 'outra' } })).toBe(422);
    expect(await deliver('isto não é json')).toBe(422);
    expect(await deliver(event('order.paid'), { to: 'desconhecida' })).toBe(404);
    expect(await deliver('x'.repeat(1024 * 1024 + 1))).toBe(413);
    expect(refreshed).toEqual([]);
  });
});

test('a recording from yesterday is taken and does nothing', async () => {
  const { clock, refreshed, deliver, event } = setUp();
  clock.now = new Date('2026-11-21T13:00:00.000Z');
  expect(await deliver(event('order.paid'))).toBe(200);
  expect(refreshed).toEqual([]);
});

test('a changed secret is learnt, and wrong signatures cost one call a minute', async () => {
  const { clock, upstream, deliver, event, refreshed } = setUp();
  upstream.secrets = ['antiga'];
  for (let count = 0; count < 20; count++) expect(await deliver(event('order.paid'))).toBe(403);
  expect(upstream.asked).toBe(1);
  upstream.secrets = [secret];
  clock.now = new Date(clock.now.getTime() + 60_000);
  expect(await deliver(event('order.paid'))).toBe(200);
  expect(refreshed).toHaveLength(1);
});

test('while Yampi cannot be asked for the secret, it is told to send again; a minute later it can', async () => {
  const { clock, upstream, deliver, event } = setUp();
  upstream.fails = true;
  expect(await deliver(event('order.paid'))).toBe(502);
  upstream.fails = false;
  clock.now = new Date(clock.now.getTime() + 60_000);
  expect(await deliver(event('order.paid'))).toBe(200);
});

test('a delivery that could not be used counts when it comes again', async () => {
  const { kept, upstream, deliver, event } = setUp();
  upstream.keeps = 0;
  expect(await deliver(event('cart.reminder', reminder))).toBe(500);
  upstream.keeps = 1;
  expect(await deliver(event('cart.reminder', reminder))).toBe(200);
  expect(kept).toHaveLength(1);
});
