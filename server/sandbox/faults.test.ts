import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../test/test-database.ts';
import { repeated, withRows, withUnheardOf } from './fault-bodies.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);

async function storeWith(fault: object) {
  const store = await sandbox.store({ carts: 4 });
  const answer = await sandbox.control('PUT', `/${store.alias}/faults`, { operation: '*', ...fault });
  expect(answer.status).toBe(204);
  return store;
}

async function listWith(fault: object): Promise<Response> {
  return sandbox.call(await storeWith(fault), 'checkout/carts');
}

async function readWith(fault: object) {
  return z.safeParse(operations.listCarts.response, await (await listWith(fault)).json());
}

describe('faults of the answer', () => {
  it.each([
    [{ fault: 'F07' }, 429, '7'],
    [{ fault: 'F08' }, 429, null],
    [{ fault: 'F08', retryAfter: 'soon' }, 429, 'soon'],
    [{ fault: 'F09' }, 500, null],
    [{ fault: 'F11' }, 401, null],
    [{ fault: 'F12' }, 403, null],
    [{ fault: 'F13' }, 404, null],
    [{ fault: 'F14' }, 422, null],
  ])('%j', async (fault, status, retryAfter) => {
    const answer = await listWith(fault);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('retry-after')).toBe(retryAfter);
    expect(answer.headers.get('X-RateLimit-Limit')).toBe('100000');
    expect(await answer.json()).toMatchObject({ message: expect.any(String), status_code: status });
  });

  it('F09 and F10: pages instead of JSON', async () => {
    for (const [fault, status] of [
      [{ fault: 'F09', status: 502 }, 502],
      [{ fault: 'F10' }, 200],
    ] as const) {
      const answer = await listWith(fault);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'text/html; charset=UTF-8',
      ]);
      expect(await answer.text()).toContain('<h1>');
    }
  });

  it('F15: elsewhere', async () => {
    const answer = await listWith({ fault: 'F15', status: 307 });
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'https://elsewhere.example.com/']);
    const trap = await listWith({ fault: 'F15', location: 'http://127.0.0.1:9/trap' });
    expect(trap.headers.get('location')).toBe('http://127.0.0.1:9/trap');
  });

  it('F16: each kind of broken JSON', async () => {
    const bytes = async (kind: string) =>
      Buffer.from(await (await listWith({ fault: 'F16', kind })).arrayBuffer());
    expect((await bytes('syntax')).toString().endsWith(',}')).toBe(true);
    expect((await bytes('bom')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect((await bytes('nan')).toString()).toContain('"total":NaN');
    expect((await bytes('duplicate')).toString().startsWith('{"data":[],"data":')).toBe(true);
    expect((await bytes('latin1')).toString()).toContain('\ufffd');
  });

  it('F17: too deep for a recursive reader', async () => {
    const text = await (await listWith({ fault: 'F17', levels: 500 })).text();
    expect(text.match(/\[/g)).toHaveLength(500);
  });

  it('F18: swells past eight mebibytes', async () => {
    const answer = await listWith({ fault: 'F18', mebibytes: 9 });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.length).toBeLessThan(100_000);
    expect(gunzipSync(body)).toHaveLength(9 * 1024 * 1024);
    const layered = await listWith({ fault: 'F18', mebibytes: 1, layers: 6 });
    expect(layered.headers.get('content-encoding')).toBe('gzip, gzip, gzip, gzip, gzip, gzip');
  });

  it('F19: more rows than a page has', async () => {
    const read = await readWith({ fault: 'F19', rows: 300 });
    expect(read.data?.rows).toHaveLength(300);
  });

  it('F20: unknown fields cost nothing', async () => {
    const read = await readWith({ fault: 'F20' });
    expect(read.data).toMatchObject({ unreadable: 0 });
    expect(read.data?.rows).toHaveLength(4);
  });

  it('F21: a wrong type costs the field, or the row when it was the id', async () => {
    expect((await readWith({ fault: 'F21' })).data).toMatchObject({ unreadable: 2 });
    const field = await readWith({ fault: 'F21', field: 'totalizers.total', value: 'much', rows: 1 });
    expect(field.data?.unreadable).toBe(0);
    expect(field.data?.rows[0]?.totalizers?.total).toBeNull();
    expect(field.data?.rows[1]?.totalizers?.total).toBeGreaterThan(0);
  });

  it('F21: any field may go, be null, or be a list where an object was', async () => {
    const gone = await (await listWith({ fault: 'F21', field: 'search.data', missing: true })).json();
    expect(gone.data.map((row: { search: object }) => Object.keys(row.search))).toEqual([
      [],
      [],
      ['data'],
      ['data'],
    ]);
    const store = await storeWith({ fault: 'F21', field: 'transactions.data.0.status', value: [] });
    const url = 'checkout/carts?limit=100&status=payment_refused';
    const { data } = await (await sandbox.call(store, url)).json();
    for (const row of data.slice(0, 2)) {
      expect(row.transactions.data[0].status).toEqual([]);
      expect(row.transactions.data[0].id).toBeGreaterThan(0);
    }
  });

  it('F19 to F22 reach an answer of one object too, and one without an envelope', () => {
    const change = (row: object) => ({ ...row, seen: true });
    expect(withRows({ data: { id: 1 } }, change)).toEqual({ data: { id: 1, seen: true } });
    expect(withRows({ utms: [] }, change)).toEqual({ utms: [], seen: true });
    expect(withRows({ data: ['order.paid'] }, change)).toEqual({ data: ['order.paid'] });
    expect(repeated({ id: 7, name: 'a' }, 2)).toEqual([
      { id: 1, name: 'a' },
      { id: 2, name: 'a' },
    ]);
  });

  it('F22: gateways too, but no alias of anything else', () => {
    const row = { alias: 'visa', gateway: { data: { alias: 'cielo', name: 'Cielo' } }, status: 'paid' };
    expect(withUnheardOf(row)).toEqual({
      alias: 'visa',
      gateway: { data: { alias: 'pay-by-moon', name: 'Cielo' } },
      status: 'under_review',
    });
  });

  it('F22: unknown steps and statuses', async () => {
    const read = await readWith({ fault: 'F22' });
    expect(read.data?.rows.map((row) => row.search?.abandoned_step)).toEqual(Array(4).fill('identity_check'));
  });

  it('F23: lying page numbers', async () => {
    expect((await readWith({ fault: 'F23' })).data?.pagination).toEqual({ total: 4, page: 1, pages: 1 });
    expect((await readWith({ fault: 'F23', kind: 'zero' })).data?.pagination?.total).toBe(0);
    expect((await readWith({ fault: 'F23', kind: 'endless' })).data?.pagination?.pages).toBe(999_999);
  });

  it('F24 and F25: headers that should not pass, and an answer that is late', async () => {
    const large = await listWith({ fault: 'F24' });
    expect(large.headers.get('x-large')).toHaveLength(20_000);
    expect(large.headers.get('set-cookie')).toContain('upstream');
    expect(large.headers.get('location')).toBe('https://elsewhere.example.com/');
    expect((await listWith({ fault: 'F25', ms: 5 })).status).toBe(200);
  });

  it('F26: a filter that is not heeded', async () => {
    const store = await storeWith({ operation: 'listCarts', fault: 'F26' });
    const rowsOf = async (query: string) =>
      (await (await sandbox.call(store, `checkout/carts?skipCache=true&${query}`)).json()).data.length;
    const all = await rowsOf('');
    expect(all).toBeGreaterThan(0);
    expect(await rowsOf(`date=${encodeURIComponent('created_at:1999-01-01|1999-01-02')}`)).toBe(all);
    expect(await rowsOf('q=ninguem-se-chama-assim')).toBe(0);
    const other = { operation: 'listCarts', fault: 'F26', parameter: 'utm_source' };
    await sandbox.control('PUT', `/${store.alias}/faults`, other);
    expect(await rowsOf(`${encodeURIComponent('utm_source[]')}=nenhuma`)).toBe(all);
  });
});

describe('which call is hit', () => {
  it('only the named operation, so many times, until it is cleared', async () => {
    const store = await storeWith({ operation: 'listCustomerCarts', fault: 'F13' });
    const status = async () => (await sandbox.call(store, 'checkout/carts')).status;
    expect(await status()).toBe(200);
    await sandbox.control('PUT', `/${store.alias}/faults`, {
      operation: 'listCarts',
      fault: 'F09',
      times: 2,
    });
    expect([await status(), await status(), await status()]).toEqual([500, 500, 200]);
    await sandbox.control('PUT', `/${store.alias}/faults`, { operation: '*', fault: 'F11' });
    expect(await status()).toBe(401);
    await sandbox.control('DELETE', `/${store.alias}/faults`);
    expect(await status()).toBe(200);
  });

  it('auth/me, by any store of the credential', async () => {
    const store = await storeWith({ operation: 'authMe', fault: 'F09' });
    const answer = await sandbox.send('/v2/auth/me', { method: 'POST', headers: credentialOf(store) });
    expect(answer.status).toBe(500);
  });

  it.each([
    { fault: 'F99' },
    { operation: 'nonsense', fault: 'F09' },
    { fault: 'F09', status: 418 },
    { fault: 'F11', x: 1 },
  ])('%j is refused', async (fault) => {
    const store = await sandbox.store({ carts: 0 });
    const body = { operation: '*', ...fault };
    expect((await sandbox.control('PUT', `/${store.alias}/faults`, body)).status).toBe(422);
  });

  it('faults of the connection say that they need one', async () => {
    await expect(listWith({ fault: 'F01' })).rejects.toThrow('F01 needs a socket');
  });
});
