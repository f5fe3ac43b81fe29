import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { demoCredential, type SandboxStore } from './create-store.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);

async function cartsOf(store: SandboxStore, query = '') {
  const answer = await sandbox.call(
    store,
    `checkout/carts?skipCache=true&include=customer,items&limit=100&${query}`,
  );
  return (await answer.json()).data;
}

describe('stores', () => {
  it('are made once, with credentials that work', async () => {
    const wanted = { alias: `loja-${randomUUID()}`, carts: 5, seed: 3, name: 'Loja Teste' };
    const made = await sandbox.control('POST', '', wanted);
    expect(made.status).toBe(201);
    const store = await made.json();
    expect(Object.keys(store).sort()).toEqual(['alias', 'name', 'userSecretKey', 'userToken']);
    expect(await cartsOf(store)).toHaveLength(5);

    const again = await sandbox.control('POST', '', { ...wanted, carts: 50 });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(store);
    expect(await cartsOf(store)).toHaveLength(5);
  });

  it('are made once, even when two ask at the same time', async () => {
    const options = { alias: `loja-${randomUUID()}`, carts: 5 };
    const both = await Promise.all([sandbox.createStore(options), sandbox.createStore(options)]);
    expect(both.map((store) => store.created).sort()).toEqual([false, true]);
    expect(both[0]?.userToken).toBe(both[1]?.userToken);
  });

  it('are alike for the same seed', async () => {
    const [first, second, other] = [
      await sandbox.store({ seed: 9 }),
      await sandbox.store({ seed: 9 }),
      await sandbox.store({ seed: 10 }),
    ];
    const shape = async (store: SandboxStore) =>
      (await cartsOf(store)).map((cart: { id: number; token: string; tracking_data: object }) => [
        cart.id,
        cart.token,
        cart.tracking_data,
      ]);
    expect(await shape(first)).toEqual(await shape(second));
    expect(await shape(first)).not.toEqual(await shape(other));
  });

  it('refuse a known token with another secret', async () => {
    const credential = { userToken: randomUUID(), userSecretKey: 'right' };
    await sandbox.store({ carts: 0, credential });
    const wrong = {
      alias: `loja-${randomUUID()}`,
      carts: 0,
      credential: { ...credential, userSecretKey: 'wrong' },
    };
    expect((await sandbox.control('POST', '', wrong)).status).toBe(422);
  });

  it('the demo store has the credential that is printed everywhere', async () => {
    const store = await sandbox.createStore({ alias: 'loja-demo', carts: 20 });
    expect(store).toMatchObject(demoCredential);
  });

  it.each([
    [undefined, 'alias'],
    [[], 'carts'],
    [{ alias: 'loja', carts: 1, constructor: 1 }, 'constructor'],
    [{ alias: 'loja', carts: 1, name: 'a\0b' }, 'name'],
    [{ carts: 1 }, 'alias'],
    [{ alias: 'Com Espaço', carts: 1 }, 'alias'],
    [{ alias: 'loja', carts: -1 }, 'carts'],
    [{ alias: 'loja', carts: 1, credential: { userToken: 'x' } }, 'credential.userSecretKey'],
  ])('%j is refused at %s', async (body, field) => {
    const answer = await sandbox.control('POST', '', body);
    expect(answer.status).toBe(422);
    expect(Object.keys((await answer.json()).errors)).toContain(field);
  });
});

describe('carts', () => {
  it('are added as they are wished for', async () => {
    const store = await sandbox.store({ carts: 3 });
    const answer = await sandbox.control('POST', `/${store.alias}/carts`, {
      name: 'Maria das Dores',
      email: 'maria.dores@example.net',
      phone: '85 3222-1100',
      utmSource: 'ig',
      utmCampaign: null,
      refused: true,
      createdAt: '2026-11-23T14:00:00-03:00',
      totalCents: 123_456,
    });
    expect(answer.status).toBe(201);
    const { id, customerId } = await answer.json();
    const [cart] = await cartsOf(store);
    expect(cart).toMatchObject({
      id,
      customer_id: customerId,
      utm_source: 'ig',
      utm_campaign: null,
      created_at: { date: '2026-11-23 14:00:00.000000' },
      last_transaction_status: 'refused',
      totalizers: { total: 1234.56, total_formated: 'R$ 1.234,56' },
      customer: { data: { name: 'Maria das Dores', phone: { full_number: '8532221100' } } },
      search: { data: { abandoned_step: 'payment', has_refused_payment: true } },
    });
  });

  it('go to a customer who is there, or are refused', async () => {
    const store = await sandbox.store({ carts: 3 });
    const first = await (await sandbox.control('POST', `/${store.alias}/carts`, { name: 'Ana Lima' })).json();
    const again = await sandbox.control('POST', `/${store.alias}/carts`, { customerId: first.customerId });
    expect((await again.json()).customerId).toBe(first.customerId);
    const carts = await sandbox.call(store, `customers/${first.customerId}/carts`);
    expect((await carts.json()).data).toHaveLength(2);
    expect((await sandbox.control('POST', `/${store.alias}/carts`, { customerId: 4 })).status).toBe(422);
  });

  it('get ids of their own when many are added at once', async () => {
    const store = await sandbox.store({ carts: 1 });
    const made = await Promise.all(
      Array.from({ length: 8 }, async () =>
        (await sandbox.control('POST', `/${store.alias}/carts`, {})).json(),
      ),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(8);
  });

  it('that were bought leave every list', async () => {
    const store = await sandbox.store({ carts: 4 });
    const [cart] = await cartsOf(store);
    const path = `/${store.alias}/carts/${cart.id}`;
    expect((await sandbox.control('DELETE', path)).status).toBe(204);
    expect(await cartsOf(store)).toHaveLength(3);
    expect((await sandbox.call(store, `checkout/carts/${cart.id}/transactions`)).status).toBe(404);
    expect((await sandbox.control('DELETE', path)).status).toBe(404);
  });

  it.each([{ step: 'shipping' }, { phone: '123' }, { email: 'nobody' }, { totalCents: 0.5 }, { unknown: 1 }])(
    'are not made of %j',
    async (body) => {
      const store = await sandbox.store({ carts: 0 });
      expect((await sandbox.control('POST', `/${store.alias}/carts`, body)).status).toBe(422);
    },
  );
});

it('a customer who asks for it is forgotten', async () => {
  const store = await sandbox.store({ carts: 0 });
  const wanted = { name: 'Zenaide Prates', email: 'zenaide@example.com' };
  const { customerId } = await (await sandbox.control('POST', `/${store.alias}/carts`, wanted)).json();
  expect(await cartsOf(store, 'q=zenaide')).toHaveLength(1);
  const path = `/${store.alias}/customers/${customerId}/anonymize`;
  expect((await sandbox.control('POST', path)).status).toBe(204);
  expect(await cartsOf(store, 'q=zenaide')).toHaveLength(0);
  const carts = await cartsOf(store);
  expect(carts).toHaveLength(1);
  expect(carts[0]).toMatchObject({
    tracking_data: null,
    customer: { data: { anonymized: true, name: null, cpf: null } },
  });
  expect(JSON.stringify(carts)).not.toMatch(/zenaide/i);
  expect((await sandbox.control('POST', `/${store.alias}/customers/1/anonymize`)).status).toBe(404);
});

it('quota is set, lifted, and refused when it is nonsense', async () => {
  const store = await sandbox.store({ carts: 0 });
  const put = async (body: unknown) => (await sandbox.control('PUT', `/${store.alias}/quota`, body)).status;
  const limit = async () => (await sandbox.call(store, 'checkout/carts')).headers.get('X-RateLimit-Limit');
  expect([await put({ perMinute: 5 }), await limit()]).toEqual([204, '5']);
  expect([await put({ perMinute: null }), await limit()]).toEqual([204, '100000']);
  expect(await put({ perMinute: 'many' })).toBe(422);
});

it('what is not there is 404', async () => {
  expect((await sandbox.control('PUT', '/no-such-store/quota', { perMinute: 1 })).status).toBe(404);
  expect((await sandbox.send('/control/nonsense')).status).toBe(404);
});

it('the first ids of a store are the same, whoever makes the first row', async () => {
  const seeded = await sandbox.store({ carts: 1, customers: 1 });
  const empty = await sandbox.store({ carts: 0 });
  const made = await sandbox.control('POST', `/${empty.alias}/carts`, { refused: true });
  const [first] = await cartsOf(seeded);
  expect(await made.json()).toEqual({ id: 38_000_001, customerId: 21_000_001 });
  expect([first.id, first.customer.data.id]).toEqual([38_000_001, 21_000_001]);
  const { body } = await sandbox.ask(empty, 'checkout/transactions');
  expect(body.data.map((row: { id: number }) => row.id)).toEqual([9_000_001]);
});
