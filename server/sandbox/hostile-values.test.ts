import { afterEach, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { storeHandlers } from './handlers/handlers.ts';
import { createSandbox } from './sandbox.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 8 });
const webhook = { name: 'Pedidos', url: 'https://hooks.example.com/y', events: ['order.paid'] };
const unknown = ['Campo desconhecido.'];

afterEach(() => vi.restoreAllMocks());

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a field called %s is named',
  async (field) => {
    const body = { ...webhook, ...JSON.parse(`{"${field}":1}`) };
    Object.defineProperty(body, field, { value: 1, enumerable: true });
    const answer = await sandbox.ask(store, 'webhooks', { method: 'POST', body });
    expect([answer.status, Object.entries(answer.body.errors)]).toEqual([422, [[field, unknown]]]);
  },
);

it.each([
  ['name', { ...webhook, name: 'a\0b' }],
  ['events.0', { ...webhook, events: ['\ud800'] }],
])('a text that cannot be kept is refused at %s', async (field, body) => {
  const answer = await sandbox.ask(store, 'webhooks', { method: 'POST', body });
  expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
});

it.each([
  'orders?status_id[]=999999999',
  'orders?status_id[]=40000',
  'orders?q=%00',
  'customers?q=%00',
  'checkout/carts?q=a%00',
  'checkout/carts?utm_source[]=a%00',
  'checkout/carts?utm_campaign[]=%00&scroll=true',
  'pricing/promocodes?q=%00',
])('%s matches nothing', async (path) => {
  const { status, body } = await sandbox.ask(store, path);
  expect([status, body.data]).toEqual([200, []]);
});

it.each([-1, 0, 100_000])('a scroll id whose page size was made %s is refused', async (n) => {
  const first = await sandbox.ask(store, 'checkout/carts?scroll=true&limit=2');
  const [state = '', signed] = first.body.scroll_id.split('.');
  const forged = JSON.stringify({ ...JSON.parse(Buffer.from(state, 'base64url').toString()), n });
  const id = `${Buffer.from(forged).toString('base64url')}.${signed}`;
  const second = await sandbox.ask(store, `checkout/carts?scroll=true&scroll_id=${id}`);
  expect([second.status, Object.keys(second.body.errors)]).toEqual([422, ['scroll_id']]);
});

it('what breaks inside is a 500 like any other answer, and is told', async () => {
  const told: unknown[] = [];
  const broken = await createSandbox({ pool, onFailure: (error) => told.push(error) });
  const error = new Error('broken');
  vi.spyOn(storeHandlers, 'listCarts').mockRejectedValue(error);
  const path = `/v2/${store.alias}/checkout/carts`;
  const answer = await broken.app.request(path, { headers: credentialOf(store) });
  expect([answer.status, answer.headers.get('X-RateLimit-Remaining')]).toEqual([500, '59']);
  expect(await answer.json()).toEqual({ message: 'Server Error', status_code: 500 });
  expect(told).toEqual([error]);
});
