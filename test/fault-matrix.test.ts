import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '#contract/yampi/operations.ts';
import { type FaultName, faults } from '#server/sandbox/faults.ts';
import { createTestSandbox, credentialOf } from '#server/sandbox/test-sandbox.ts';
import { type Exchange, exchange, requestText } from './raw-client.ts';
import { testDatabase } from './test-database.ts';

/* What each fault puts on the wire, seen by a client that knows nothing of HTTP. */

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const server = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' });

beforeAll(async () => {
  if (!server.listening) await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await once(server, 'close');
});

type Case = {
  fault: FaultName;
  params?: Record<string, unknown>;
  /** The whole of what comes, and how it ends. */
  text: RegExp;
  /** Node's own client sometimes takes a reset that comes with data for an end. */
  ended?: Exchange['ended'] | 'reset|fin';
  enough?: Parameters<typeof exchange>[2];
  /** A write that meets it is carried out all the same. */
  writes?: true;
  /** It needs rows, or page numbers, which the answer to a write has not. */
  ofLists?: true;
};

const ok = '^HTTP/1.1 20[01] ';
const matches = (...parts: string[]) => new RegExp(parts.join('.*'), 's');

const cases: Case[] = [
  { fault: 'F01', text: /^$/ },
  { fault: 'F02', text: /^$/, ended: 'open', enough: { silentMs: 250 } },
  { fault: 'F03', text: /^$/, ended: 'reset' },
  {
    fault: 'F04',
    params: { end: 'reset' },
    text: /^(HTTP\/1.1 20[01] .*)?$/s,
    ended: 'reset|fin',
    writes: true,
  },
  {
    fault: 'F04',
    params: { end: 'fin' },
    text: matches(ok, 'content-length: \\d+', '\\{"data"'),
    writes: true,
  },
  {
    fault: 'F04',
    params: { end: 'chunk' },
    text: matches(ok, 'transfer-encoding: chunked', '\\r\\n\\r\\n[0-9a-f]+\\r\\n\\{"data"'),
    writes: true,
  },
  { fault: 'F05', text: matches(ok, 'connection: close', '\\{"data"'), writes: true },
  {
    fault: 'F06',
    params: { everyMs: 1 },
    text: matches(ok, '\\r\\n\\r\\n\\{"da$'),
    ended: 'open',
    enough: { pattern: /\{"da/ },
    writes: true,
  },
  {
    fault: 'F06',
    params: { everyMs: 1, part: 'head' },
    text: /^HTTP\/1.1 2$/,
    ended: 'open',
    enough: { pattern: /HTTP\/1.1 2/ },
    writes: true,
  },
  {
    fault: 'F06',
    params: { everyMs: 1, part: 'hints' },
    text: /^(HTTP\/1.1 103 Early Hints\r\nlink: <\/a>\r\n\r\n){3,}/,
    ended: 'open',
    enough: { pattern: /(103.*){3}\r\n\r\n/s },
  },
  { fault: 'F07', text: matches('^HTTP/1.1 429 ', 'retry-after: 7\\r', '"status_code":429') },
  { fault: 'F08', text: /^HTTP\/1.1 429 (?!.*retry-after)/s },
  ...['Wed, 21 Oct 2026 07:28:00 GMT', '0', '-1', '1000000000', 'soon'].map(
    (retryAfter): Case => ({
      fault: 'F08',
      params: { retryAfter },
      text: matches('^HTTP/1.1 429 ', `retry-after: ${retryAfter}\\r`),
    }),
  ),
  { fault: 'F09', text: matches('^HTTP/1.1 500 ', '"message":"Server Error"') },
  ...[502, 503, 504].map(
    (status): Case => ({
      fault: 'F09',
      params: { status },
      text: matches(`^HTTP/1.1 ${status} `, 'text/html', 'cloudflare'),
    }),
  ),
  { fault: 'F10', text: matches('^HTTP/1.1 200 ', 'text/html', '<!DOCTYPE html>') },
  { fault: 'F11', text: matches('^HTTP/1.1 401 ', '"message":') },
  { fault: 'F12', text: matches('^HTTP/1.1 403 ', '"message":') },
  { fault: 'F13', text: matches('^HTTP/1.1 404 ', '"message":') },
  { fault: 'F14', text: matches('^HTTP/1.1 422 ', '"errors":\\{"name":\\["Campo <b>') },
  {
    fault: 'F14',
    params: { errors: [], message: '<i>422</i>' },
    text: matches('^HTTP/1.1 422 ', '"message":"<i>422</i>","errors":\\[\\]'),
  },
  ...[301, 302, 307, 308].map(
    (status): Case => ({
      fault: 'F15',
      params: { status },
      text: matches(`^HTTP/1.1 ${status} `, 'location: https://elsewhere.example.com/\\r'),
    }),
  ),
  { fault: 'F16', text: matches(ok, ',\\}$'), writes: true },
  { fault: 'F16', params: { kind: 'bom' }, text: matches(ok, '\\r\\n\\r\\n\xef\xbb\xbf\\{'), writes: true },
  { fault: 'F16', params: { kind: 'latin1' }, text: matches(ok, '"name":"[^"\xc3]*\xe7'), writes: true },
  { fault: 'F16', params: { kind: 'nan' }, text: matches(ok, '":NaN'), writes: true },
  {
    fault: 'F16',
    params: { kind: 'duplicate' },
    text: matches(ok, '\\{"data":\\[\\],"data":'),
    writes: true,
  },
  { fault: 'F17', params: { levels: 9 }, text: matches('^HTTP/1.1 200 ', '\\{"data":\\[{9}\\]{9}\\}$') },
  {
    fault: 'F18',
    params: { mebibytes: 9 },
    text: matches('^HTTP/1.1 200 ', 'content-encoding: gzip\\r', '\x1f\x8b'),
  },
  {
    fault: 'F18',
    params: { mebibytes: 1, layers: 1000 },
    text: matches('^HTTP/1.1 200 ', 'content-encoding: (gzip, ){999}gzip\\r'),
  },
  { fault: 'F19', params: { rows: 300 }, text: matches(ok, '"id":1[,}]', '"id":300[,}]'), writes: true },
  { fault: 'F20', text: matches(ok, '"unheard_of":', '"debug":'), writes: true },
  { fault: 'F21', text: matches(ok, '"id":\\{\\}'), writes: true },
  { fault: 'F21', params: { field: 'id', value: '7' }, text: matches(ok, '"id":"7"'), writes: true },
  {
    fault: 'F21',
    params: { field: 'id', missing: true },
    text: matches(ok, '\\{"data":\\[?\\{"(merchant_id|name)"'),
    writes: true,
  },
  { fault: 'F22', text: matches(ok, 'identity_check'), writes: true, ofLists: true },
  { fault: 'F23', text: matches(ok, '"total":"5"', '"count":"30"'), writes: true, ofLists: true },
  { fault: 'F23', params: { kind: 'zero' }, text: matches(ok, '"total":0'), writes: true, ofLists: true },
  {
    fault: 'F23',
    params: { kind: 'endless' },
    text: matches(ok, '"total_pages":999999'),
    writes: true,
    ofLists: true,
  },
  {
    fault: 'F24',
    text: matches(ok, 'location: https', 'x-large: x{20000}\\r', 'set-cookie: upstream=1'),
    writes: true,
  },
  { fault: 'F25', params: { ms: 5 }, text: matches(ok, '\\{"data"'), writes: true },
  { fault: 'F26', text: matches(ok, '\\{"data"'), writes: true },
];

const hook = { name: 'Avaliação', url: 'https://hooks.example.com/y', events: ['order.paid'] };

/** A store of which one operation is faulty, and what a bare call to it gives. */
async function meet({ fault, params, enough }: Case, operation: OperationName, more: object = {}) {
  const store = await sandbox.store({ carts: 4, name: 'Açaí' });
  await sandbox.control('POST', `/${store.alias}/carts`, { name: 'Conceição' });
  const order = { operation, fault, ...params, ...more };
  expect((await sandbox.control('PUT', `/${store.alias}/faults`, order)).status).toBe(204);
  const [method, path, body] =
    operation === 'createWebhook'
      ? (['POST', 'webhooks', hook] as const)
      : (['GET', 'checkout/carts'] as const);
  const request = requestText(method, `/v2/${store.alias}/${path}`, credentialOf(store), body);
  const got = await exchange((server.address() as AddressInfo).port, request, enough);
  const webhooks = async () => {
    const answer = await sandbox.call(store, 'webhooks?skipCache=true');
    return ((await answer.json()) as { data: object[] }).data.length;
  };
  return { ...got, webhooks };
}

it('has every fault', () => {
  expect([...new Set(cases.map(({ fault }) => fault))]).toEqual(Object.keys(faults));
  expect(Object.keys(faults)).toHaveLength(26);
});

describe.each(cases.map((one) => [`${one.fault} ${JSON.stringify(one.params ?? {})}`, one] as const))(
  '%s',
  (_, one) => {
    it('breaks a read', async () => {
      const { text, ended } = await meet(one, 'listCarts');
      expect(text).toMatch(one.text);
      expect((one.ended ?? 'fin').split('|')).toContain(ended);
    });

    it('breaks a write, which has happened or not', async () => {
      const { text, ended, webhooks } = await meet(one, 'createWebhook');
      if (!one.ofLists) expect(text).toMatch(one.text);
      expect((one.ended ?? 'fin').split('|')).toContain(ended);
      expect(await webhooks()).toBe(one.writes ? 1 : 0);
    });

    it('leaves the outcome of a write unknown when that was carried out', async () => {
      const { text, webhooks } = await meet(one, 'createWebhook', { carriedOut: true });
      if (!one.ofLists) expect(text).toMatch(one.text);
      await expect.poll(webhooks).toBe(1);
    });
  },
);
