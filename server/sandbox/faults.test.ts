import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../test/test-database.ts';
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
    expect((await listWith({ fault: 'F25', ms: 5 })).status).toBe(200);
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

describe('faults of the connection', () => {
  const server = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' });
  afterAll(async () => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
    await once(server, 'close');
  });

  /** What came before the connection ended, and how it ended. */
  async function exchange(fault: object, enough = (_: string) => false) {
    const store = await storeWith(fault);
    if (!server.listening) await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const headers = Object.entries(credentialOf(store)).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(
      `GET /v2/${store.alias}/checkout/carts HTTP/1.1\r\nHost: sandbox\r\n${headers.join('')}\r\n`,
    );
    let text = '';
    let ended = 'open';
    await new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        text += chunk;
        if (enough(text)) resolve();
      });
      socket.on('end', () => {
        ended = 'fin';
      });
      socket.on('error', (error: NodeJS.ErrnoException) => {
        ended = error.code ?? 'error';
      });
      socket.on('close', () => resolve());
    });
    socket.destroy();
    return { text, ended };
  }

  it('F01 closes, F03 resets, both without a byte', async () => {
    expect(await exchange({ fault: 'F01' })).toEqual({ text: '', ended: 'fin' });
    expect(await exchange({ fault: 'F03' })).toEqual({ text: '', ended: 'ECONNRESET' });
  });

  it('F04 promises more than it sends', async () => {
    const { text, ended } = await exchange({ fault: 'F04', end: 'fin' });
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const promised = Number(/content-length: (\d+)/.exec(head)?.[1]);
    expect(promised).toBeGreaterThan(Buffer.byteLength(body) * 1.9);
    expect(body).toMatch(/^\{"data":\[/);
    expect(ended).toBe('fin');
  });

  it('F05 ends where a reader cannot tell that something is missing', async () => {
    const { text, ended } = await exchange({ fault: 'F05' });
    expect(text).toContain('connection: close');
    expect(text).not.toContain('content-length');
    expect(ended).toBe('fin');
  });

  it('F06 drips', async () => {
    const { text, ended } = await exchange({ fault: 'F06', everyMs: 5 }, (got) =>
      /(\r\n1\r\n.){5}/.test(got),
    );
    expect(text).toContain('200 OK');
    expect(ended).toBe('open');
  });

  it('F02 says nothing', async () => {
    const store = await storeWith({ fault: 'F02' });
    if (!server.listening) await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2/${store.alias}/checkout/carts`;
    const silent = fetch(url, { headers: credentialOf(store), signal: AbortSignal.timeout(300) });
    await expect(silent).rejects.toThrow('aborted due to timeout');
  });
});
