import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { empty, failureOf, json, upstreams } from './fake-upstream.ts';

const setUp = upstreams(afterEach);
const params = { alias: 'loja', id: '1' };

const always = [
  ['host', expect.stringMatching(/^127\.0\.0\.1:\d+$/)],
  ['connection', 'keep-alive'],
  ['accept', 'application/json'],
  ['accept-encoding', 'gzip'],
  ['content-type', 'application/json'],
  ['user-agent', 'Resgate'],
  ['x-request-id', expect.stringMatching(/^[0-9a-f-]{36}$/)],
  ['User-Token', 'token-canary'],
  ['User-Secret-Key', 'secret-canary'],
];

const pairs = (raw: readonly string[] = []) =>
  raw.flatMap((name, at) => (at % 2 ? [] : [[name, raw[at + 1]]]));

test('a read carries these headers in this spelling and order, and no others', async () => {
  const { seen, listCarts } = await setUp(json(empty));
  await listCarts();
  expect(pairs(seen[0]?.rawHeaders)).toEqual(always);
});

test('a write adds the length of its body alone', async () => {
  const { client, seen } = await setUp(json({}));
  const body = { subject: 'Olá', message: 'á' };
  await client.call(operations.updateStatusEmail, { params, body });
  expect(pairs(seen[0]?.rawHeaders)).toEqual([...always, ['content-length', expect.stringMatching(/^\d+$/)]]);
});

test('what a caller slips in beside its input goes nowhere', async () => {
  const { client, seen } = await setUp(json(empty));
  const smuggled = { headers: { cookie: 'sid=1', 'x-csrf': '1' }, method: 'PUT', path: '/evil' };
  await client.call(operations.listCarts, { params: { alias: 'loja' }, ...smuggled });
  expect(pairs(seen[0]?.rawHeaders)).toEqual(always);
  expect([seen[0]?.method, seen[0]?.url]).toEqual(['GET', '/v2/loja/checkout/carts']);
});

test.each([301, 302, 303, 307, 308])('a %i to another host opens no connection there', async (status) => {
  let connections = 0;
  const trap = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const location = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/v2/loja/checkout/carts`;
  const { client, seen, listCarts } = await setUp(json('', status, { location }));
  const body = { subject: 'Olá', message: 'á' };
  const write = client.call(operations.updateStatusEmail, { params, body });
  const failures = await Promise.all([failureOf(listCarts()), failureOf(write)]);
  expect(failures.map(({ code }) => code)).toEqual(['upstream_bad_response', 'upstream_bad_response']);
  await new Promise((resolve) => trap.close(resolve));
  expect([seen.length, connections]).toEqual([2, 0]);
});

test('a write has its own time for the whole', async () => {
  const { client, seen } = await setUp(
    (response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(drip));
    },
    { wholeRead: 60_000, wholeWrite: 100 },
  );
  const body = { subject: 'Olá', message: 'á' };
  const write = client.call(operations.updateStatusEmail, { params, body });
  expect((await failureOf(write)).code).toBe('upstream_timeout');
  expect(seen.length).toBe(1);
});
