import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { closeServer, createProxyServer, drainable, listen } from './listen.ts';

const { db } = testDatabase();
let server: Server;
let port: number;

beforeAll(async () => {
  server = createProxyServer(testApp(db).app.fetch, false);
  port = await listen(server, { port: 0, host: '127.0.0.1', variable: 'PORT' });
});
afterAll(() => closeServer(server));

/** Sends bytes as they are and returns everything that comes back until the server hangs up. */
async function exchange(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

const request = (line: string, ...headers: string[]) =>
  `${[line, 'Host: 127.0.0.1', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;

test('a plain request is served', async () => {
  expect(await exchange(request('GET /api/openapi.json HTTP/1.1'))).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
});

test.each(['127.0.e.1', '[::1', '1.2.3.4.5', 'a:b'])('a host that no URL can have: %s', async (host) => {
  const answer = await exchange(`GET /api/session HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 4(00|21) /);
});

test.each([
  ['two hosts', request('GET / HTTP/1.1', 'Host: evil.example')],
  ['an absolute target', request('GET http://evil.example/ HTTP/1.1')],
  ['a hidden separator', request('GET /api%2fsession HTTP/1.1')],
  ['a dot segment', request('GET /api/../api/session HTTP/1.1')],
  ['a fragment', request('GET /api/session#/x HTTP/1.1')],
  ['a body on a read', `${request('GET / HTTP/1.1', 'Content-Length: 2')}{}`],
  [
    'two lengths',
    `${request('POST /api/session/demo HTTP/1.1', 'Content-Length: 2', 'Content-Length: 3')}{}`,
  ],
  ['both length and chunks', request('POST / HTTP/1.1', 'Content-Length: 2', 'Transfer-Encoding: chunked')],
  ['no HTTP at all', 'hello\r\n\r\n'],
])('%s: 400, one answer, with the headers of the API', async (_, bytes) => {
  const answer = await exchange(bytes);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  expect(answer).toContain('"code":"invalid"');
});

test.each(['/%00', '//x'])('a browser at %s gets a page with a way home', async (target) => {
  const answer = await exchange(request(`GET ${target} HTTP/1.1`, 'Accept: text/html,*/*;q=0.8'));
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain('Content-Type: text/html; charset=utf-8');
  expect(answer).toContain("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; sandbox");
  expect(answer).toContain('X-Content-Type-Options: nosniff');
  expect(answer).toContain('<a href="/">Ir para o início</a>');
  expect(answer).not.toContain(target);
});

test('headers beyond 16 KiB: 431', async () => {
  const answer = await exchange(request('GET / HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`));
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  expect(answer).toContain("Content-Security-Policy: default-src 'none'");
});

test('a taken port is one sentence that names its variable', async () => {
  const other = createProxyServer(testApp(db).app.fetch, false);
  await expect(listen(other, { port, host: '127.0.0.1', variable: 'HEALTH_PORT' })).rejects.toThrow(
    /^Port \d+ on 127\.0\.0\.1 is taken .* with HEALTH_PORT\.$/,
  );
});

test('work goes on to its end though its caller has gone', async () => {
  let finish = (_: string) => {};
  const slow = () =>
    new Promise<string>((resolve) => {
      finish = resolve;
    });
  const { fetch, drained } = drainable(slow);
  const answer = fetch();
  let isDrained = false;
  const end = drained().then(() => {
    isDrained = true;
  });
  await Promise.resolve();
  expect(isDrained).toBe(false);
  finish('done');
  await end;
  expect(await answer).toBe('done');
});
