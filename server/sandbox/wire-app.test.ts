import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const MINUTE = 60_000;

describe('credentials', () => {
  it('both headers are needed, in any case of letters', async () => {
    const store = await sandbox.store({ carts: 1 });
    const { userToken, userSecretKey } = store;
    const path = `/v2/${store.alias}/checkout/carts`;
    const status = async (headers: Record<string, string>) => (await sandbox.send(path, { headers })).status;
    expect(await status({ 'user-token': userToken, 'USER-SECRET-KEY': userSecretKey })).toBe(200);
    expect(await status({})).toBe(401);
    expect(await status({ 'User-Token': userToken })).toBe(401);
    expect(await status({ 'User-Token': userToken, 'User-Secret-Key': 'wrong' })).toBe(401);
    expect(await status({ 'User-Token': '', 'User-Secret-Key': '' })).toBe(401);
  });

  it('reach one user’s stores and no others', async () => {
    const mine = await sandbox.store({ carts: 1 });
    const other = await sandbox.store({ carts: 1 });
    const answer = await sandbox.send(`/v2/${other.alias}/checkout/carts`, { headers: credentialOf(mine) });
    expect(answer.status).toBe(403);
    const unknown = await sandbox.send('/v2/no-such-store/checkout/carts', { headers: credentialOf(mine) });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toEqual({ message: '404 Not Found', status_code: 404 });
  });

  it('are refused on everything of an inactive store', async () => {
    const store = await sandbox.store({ carts: 1, active: false });
    const answer = await sandbox.call(store, 'checkout/carts');
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ message: 'This action is unauthorized.', status_code: 403 });
  });
});

describe('auth/me', () => {
  it('is a POST without alias that lists all stores of the credential', async () => {
    const first = await sandbox.store({ carts: 1, name: 'Loja Um' });
    const { userToken, userSecretKey } = first;
    const second = await sandbox.store({
      carts: 1,
      name: 'Loja Dois',
      credential: { userToken, userSecretKey },
    });
    const answer = await sandbox.send('/v2/auth/me', { method: 'POST', headers: credentialOf(first) });
    expect(answer.status).toBe(200);
    const user = z.parse(operations.authMe.response, await answer.json());
    expect(user).toMatchObject({ email: 'marina.prado@example.com', active: true, is_owner: true });
    expect(user.merchants.map(({ alias, name, active }) => [alias, name, active])).toEqual([
      [first.alias, 'Loja Um', true],
      [second.alias, 'Loja Dois', true],
    ]);
  });

  it('answers GET with 405', async () => {
    const answer = await sandbox.send('/v2/auth/me');
    expect(answer.status).toBe(405);
    expect(await answer.json()).toEqual({ message: '405 Method Not Allowed', status_code: 405 });
  });

  it('takes ten calls a minute', async () => {
    const store = await sandbox.store({ carts: 1 });
    const statuses: number[] = [];
    for (let call = 0; call < 11; call++) {
      const answer = await sandbox.send('/v2/auth/me', { method: 'POST', headers: credentialOf(store) });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });
});

describe('quota', () => {
  it('is sixty a minute per route, told on every answer', async () => {
    const store = await sandbox.store({ carts: 1 });
    sandbox.setQuota(store.alias, 60);
    const [cart] = (await (await sandbox.call(store, 'checkout/carts')).json()).data;
    const told = (answer: Response) => [
      answer.status,
      answer.headers.get('X-RateLimit-Limit'),
      answer.headers.get('X-RateLimit-Remaining'),
    ];
    for (let call = 2; call < 60; call++) await sandbox.call(store, 'checkout/carts');
    expect(told(await sandbox.call(store, 'checkout/carts'))).toEqual([200, '60', '0']);

    const refused = await sandbox.call(store, 'checkout/carts');
    expect(told(refused)).toEqual([429, '60', '0']);
    expect(refused.headers.has('Retry-After')).toBe(false);
    expect(await refused.json()).toEqual({ message: 'Too Many Requests', status_code: 429 });

    const elsewhere = await sandbox.call(store, `checkout/carts/${cart.id}/transactions`);
    expect(told(elsewhere)).toEqual([200, '60', '59']);
    sandbox.pass(MINUTE);
    expect(told(await sandbox.call(store, 'checkout/carts'))).toEqual([200, '60', '59']);
  });

  it('counts and is told on errors too', async () => {
    const store = await sandbox.store({ carts: 1 });
    for (const path of ['checkout/carts/1/transactions', 'no/such/route']) {
      const answer = await sandbox.call(store, path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('X-RateLimit-Remaining')).toBe('99999');
    }
  });
});

describe('cache', () => {
  it('hands out answers up to half an hour old unless skipCache=true', async () => {
    const store = await sandbox.store({ carts: 3 });
    const total = async (query = '') =>
      (await (await sandbox.call(store, `checkout/carts?${query}`)).json()).meta.pagination.total;
    expect(await total()).toBe(3);
    await sandbox.control('POST', `/${store.alias}/carts`, {});
    expect(await total()).toBe(3);
    expect(await total('skipCache=true')).toBe(4);
    sandbox.pass(30 * MINUTE);
    expect(await total()).toBe(4);
  });

  it('never hands one credential another’s answer', async () => {
    const store = await sandbox.store({ carts: 1 });
    const other = await sandbox.store({ carts: 1 });
    expect((await sandbox.call(store, 'checkout/carts')).status).toBe(200);
    const answer = await sandbox.send(`/v2/${store.alias}/checkout/carts`, { headers: credentialOf(other) });
    expect(answer.status).toBe(403);
  });
});
