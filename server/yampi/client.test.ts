import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import type { ErrorCode } from '#contract/app/errors.ts';
import { operations } from '#contract/yampi/operations.ts';
import { type Answer, credential, empty, failureOf, json, upstreams } from './fake-upstream.ts';

const setUp = upstreams(afterEach);

describe('what is sent', () => {
  test('the headers of the list and no others', async () => {
    const { seen, listCarts } = await setUp(json(empty));
    await listCarts();
    expect(seen[0]?.headers).toEqual({
      host: expect.stringContaining('127.0.0.1'),
      connection: 'keep-alive',
      accept: 'application/json',
      'accept-encoding': 'gzip',
      'content-type': 'application/json',
      'user-agent': 'Resgate',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'user-token': 'token-canary',
      'user-secret-key': 'secret-canary',
    });
  });

  test('brackets and bars are encoded, lists are name[], what is undefined is left out', async () => {
    const { seen, listCarts } = await setUp(json(empty));
    await listCarts({
      utm_source: ['fb', 'a&b'],
      date: 'created_at:2026-01-01|2026-01-02',
      skipCache: true,
      q: undefined,
    });
    expect(seen[0]?.url).toBe(
      '/v2/loja/checkout/carts?utm_source%5B%5D=fb&utm_source%5B%5D=a%26b' +
        '&date=created_at%3A2026-01-01%7C2026-01-02&skipCache=true',
    );
  });

  test.each(['..', '.', '%2e%2e', 'a/b', 'a\\b', '', 'LOJA', 'a?b', 'a#b', 'a\tb', '@evil', 'x'.repeat(65)])(
    'no alias leaves the path: %j',
    async (alias) => {
      const { client, seen } = await setUp(json(empty));
      await expect(client.call(operations.listCarts, { params: { alias } })).rejects.toThrow(TypeError);
      expect(seen).toEqual([]);
    },
  );

  test('ids are digits, and only the operation’s own query names pass', async () => {
    const { client, seen, listCarts } = await setUp(json(empty));
    const params = { alias: 'loja', id: '1/../2' };
    await expect(client.call(operations.listCartTransactions, { params })).rejects.toThrow(TypeError);
    await expect(listCarts({ unknown: 'x' })).rejects.toThrow(TypeError);
    expect(seen).toEqual([]);
  });
});

test('a store without a credential is never asked', async () => {
  const { client, seen } = await setUp(json(empty));
  const call = client.call(operations.listCarts, { params: { alias: 'nobody' } });
  expect((await failureOf(call)).code).toBe('store_credentials');
  expect(seen).toEqual([]);
});

describe('writing', () => {
  const params = { alias: 'loja', id: '1' };
  const body = { subject: 'Pedido pago', message: 'Oi {name},\nobrigado!' };

  test('the body is JSON in the types of the wire', async () => {
    const bodies: string[] = [];
    const { client } = await setUp((response, request, number) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
      request.on('end', () =>
        json({ data: { id: 1, min_installment_value: 25.5 } })(response, request, number),
      );
    });
    const config = { payment_id: '2', affiliation_id: '88', active: true, default_display: false };
    const read = await client.call(operations.updatePaymentConfig, {
      params: { ...params, paymentId: '2' },
      body: { ...config, min_installment_value: 2550 },
    });
    expect(JSON.parse(bodies.join(''))).toEqual({
      payment_id: 2,
      affiliation_id: 88,
      active: true,
      default_display: false,
      min_installment_value: 25.5,
    });
    expect(read.min_installment_value).toBe(2550);
  });

  test('a body that its schema refuses is not sent', async () => {
    const { client, seen } = await setUp(json({}));
    const wrong = { ...body, colour: 'red' };
    const call = client.call(operations.updateStatusEmail, { params, body: wrong });
    await expect(call).rejects.toThrow(new TypeError('updateStatusEmail: cannot be sent: the whole'));
    expect(seen).toEqual([]);
  });

  test.each([
    [200, '{}'],
    [200, ''],
    [204, ''],
  ])('a deletion is done after %i with %j', async (status, text) => {
    const { client, seen } = await setUp(json(text, status));
    expect(await client.call(operations.deleteAffiliation, { params })).toBeNull();
    expect(seen[0]?.method).toBe('DELETE');
  });

  test('a page in place of an answer is no success, and a write is never sent twice', async () => {
    const page = await setUp(json('<html>manutenção</html>'));
    const first = page.client.call(operations.deleteAffiliation, { params });
    expect((await failureOf(first)).code).toBe('upstream_bad_response');
    const broken = await setUp(json({ message: 'x' }, 500));
    const second = broken.client.call(operations.updateStatusEmail, { params, body });
    expect((await failureOf(second)).code).toBe('upstream_error');
    expect([page.seen.length, broken.seen.length]).toEqual([1, 1]);
  });
});

describe('what an answer means', () => {
  test.each<[number, unknown, Record<string, unknown>]>([
    [401, { message: 'x' }, { code: 'store_credentials' }],
    [403, { message: 'x' }, { code: 'store_inactive' }],
    [404, '<html>', { code: 'not_found' }],
    [405, {}, { code: 'upstream_bad_response' }],
    [
      422,
      { message: 'x', errors: { tax: ['<b>Campo</b> obrigatório.', 3] } },
      { code: 'invalid', fields: { tax: ['Campo obrigatório.'] } },
    ],
    [422, { message: 'x', errors: [] }, { code: 'invalid', fields: {} }],
    [422, 'oops', { code: 'upstream_bad_response' }],
    [200, '<html>maintenance</html>', { code: 'upstream_bad_response' }],
    [200, '{"data": [', { code: 'upstream_bad_response' }],
    [200, '[]', { code: 'upstream_bad_response' }],
    [200, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, { code: 'upstream_bad_response' }],
  ])('%i %.40j', async (status, body, meaning) => {
    const { seen, listCarts } = await setUp(json(body, status));
    expect(await failureOf(listCarts())).toMatchObject(meaning);
    expect(seen.length).toBe(1);
  });

  test.each([301, 302, 307, 308])('%i is not followed', async (status) => {
    const { seen, listCarts } = await setUp(json('', status, { location: '/elsewhere' }));
    expect((await failureOf(listCarts())).code).toBe('upstream_bad_response');
    expect(seen.length).toBe(1);
  });

  test('gzip is read', async () => {
    const { listCarts } = await setUp((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ data: [{ id: 7 }] })));
    });
    expect((await listCarts()).rows).toMatchObject([{ id: '7' }]);
  });

  test('a gzip bomb is stopped at 8 MiB', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
    const { listCarts } = await setUp((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(bomb);
    });
    expect((await failureOf(listCarts())).code).toBe('upstream_bad_response');
  });

  test('a plain body is stopped there too', async () => {
    const { listCarts } = await setUp(json(`{"data": [], "x": "${'x'.repeat(9 * 1024 * 1024)}"}`));
    expect((await failureOf(listCarts())).code).toBe('upstream_bad_response');
  });

  test.each(['br', 'gzip, gzip'])('packed as %s it is not read', async (encoding) => {
    const { listCarts } = await setUp(json(empty, 200, { 'content-encoding': encoding }));
    expect((await failureOf(listCarts())).code).toBe('upstream_bad_response');
  });
});

describe('the quota', () => {
  test.each<[Record<string, string>, number]>([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': '0' }, 1],
    [{ 'retry-after': '-1' }, 1],
    [{ 'retry-after': '1000000000' }, 65],
    [{ 'retry-after': 'soon' }, 60],
    [{}, 60],
  ])('a 429 with %j waits %i s, without a retry', async (headers, retryAfter) => {
    const { seen, listCarts } = await setUp(json({ message: 'Too Many Requests' }, 429, headers));
    expect(await failureOf(listCarts())).toMatchObject({ code: 'busy', retryAfter });
    expect(await failureOf(listCarts())).toMatchObject({ code: 'busy' });
    expect(seen.length).toBe(1);
  });

  test('a spent quota is refused here, the sync before people', async () => {
    const { seen, listCarts } = await setUp(
      json(empty, 200, { 'x-ratelimit-limit': '12', 'x-ratelimit-remaining': '2' }),
    );
    await listCarts();
    expect(await failureOf(listCarts({}, 'background'))).toMatchObject({ code: 'busy', retryAfter: 60 });
    expect(seen.length).toBe(1);
  });
});

describe('faults of the connection', () => {
  test('refused', async () => {
    const { client, seen, closeServer } = await setUp(json(empty));
    await closeServer();
    const call = client.call(operations.listCarts, { params: { alias: 'loja' } });
    expect((await failureOf(call)).code).toBe('upstream_unreachable');
    expect(seen).toEqual([]);
  });

  test('silent', async () => {
    const { seen, slept, listCarts } = await setUp(() => {}, { headers: 40 });
    expect((await failureOf(listCarts())).code).toBe('upstream_timeout');
    expect([seen.length, slept]).toEqual([3, [100, 200]]);
  });

  test('a body that drips is cut at the whole time', async () => {
    const { seen, listCarts } = await setUp(
      (response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 5);
        response.on('close', () => clearInterval(drip));
      },
      { wholeRead: 120 },
    );
    expect((await failureOf(listCarts())).code).toBe('upstream_timeout');
    expect(seen.length).toBe(1);
  });

  test.each<[string, ErrorCode, Answer]>([
    ['dropped before the headers', 'upstream_unreachable', (response) => response.socket?.destroy()],
    [
      'dropped in the body',
      'upstream_bad_response',
      (response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"data":', () => response.socket?.destroy());
      },
    ],
  ])('%s: tried three times', async (_, code, answer) => {
    const { seen, listCarts } = await setUp(answer);
    expect((await failureOf(listCarts())).code).toBe(code);
    expect(seen.length).toBe(3);
  });

  test('a 5xx is tried again and may heal', async () => {
    const { slept, listCarts } = await setUp((response, request, number) =>
      json(empty, number < 3 ? 502 : 200)(response, request, number),
    );
    expect((await listCarts()).rows).toEqual([]);
    expect(slept).toEqual([100, 200]);
  });

  test('auth/me only reads, so its POST is tried again too', async () => {
    const { client, seen } = await setUp((response, request, number) =>
      json(number < 2 ? '' : { data: { id: 1 } }, number < 2 ? 500 : 200)(response, request, number),
    );
    await client.call(operations.authMe, { params: {}, credential });
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v2/auth/me',
      'POST /v2/auth/me',
    ]);
  });

  test('an abort of the caller is passed on', async () => {
    const abort = new AbortController();
    const { client } = await setUp(() => abort.abort(new Error('left')));
    const call = client.call(operations.listCarts, { params: { alias: 'loja' }, signal: abort.signal });
    await expect(call).rejects.toThrow('left');
  });
});

test('beyond 16 calls and a full queue the answer is busy', async () => {
  const held: ServerResponse[] = [];
  const { listCarts } = await setUp((response) => held.push(response), {
    sockets: 2,
    queue: 1,
    queueWait: 30,
  });
  const calls = [listCarts({ page: 1 }), listCarts({ page: 2 })];
  const queued = failureOf(listCarts({ page: 3 }));
  expect((await failureOf(listCarts({ page: 4 }))).code).toBe('busy');
  expect((await queued).code).toBe('busy');
  while (held.length < 2) await new Promise(setImmediate);
  for (const response of held) response.end(JSON.stringify(empty));
  await Promise.all(calls);
});
