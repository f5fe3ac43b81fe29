import { Agent, get, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { drain } from './drain.ts';
import type { Health } from './health.ts';
import { closeServer, createProxyServer, listen } from './listen.ts';

let server: Server;
afterEach(() => closeServer(server));

async function started(): Promise<number> {
  server = createProxyServer(async () => new Response('ok'), false);
  return listen(server, { port: 0, host: '127.0.0.1', variable: 'PORT' });
}

/** One request over a kept connection; whether the answer ends that connection. */
function ask(port: number, agent: Agent): Promise<'kept' | 'ended'> {
  return new Promise((resolve, reject) => {
    get({ port, agent }, (response) => {
      response.resume().on('end', () => resolve(response.headers.connection === 'close' ? 'ended' : 'kept'));
    }).on('error', reject);
  });
}

function connections(): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
}

test('20 clients that never pause, behind a balancer that notices: nothing broken, nothing refused', async () => {
  const port = await started();
  const health: Health = { isReady: true, askedAt: Date.now() };
  const agents = Array.from({ length: 20 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  let hasNoticed = false;
  const ends: string[][] = agents.map(() => []);
  const clients = agents.map(async (agent, index) => {
    while (!hasNoticed) ends[index]?.push(await ask(port, agent));
  });
  const waits: number[] = [];
  await Promise.all(agents.map((agent) => ask(port, agent)));

  await drain(server, health, async (ms) => {
    waits.push(ms);
    expect(health.isReady).toBe(false);
    // Still served while the balancer has not noticed, each by a connection that ends with the answer.
    const before = ends.map((list) => list.length);
    while (ends.some((list, index) => list.length < (before[index] ?? 0) + 3))
      await new Promise(setImmediate);
    hasNoticed = true;
    await Promise.all(clients);
  });
  expect(waits).toEqual([1_500]);
  expect(ends.map((list) => list.slice(-2))).toEqual(agents.map(() => ['ended', 'ended']));
  // The client sees the end of its answer before the server has let go of the connection.
  while ((await connections()) > 0) await new Promise(setImmediate);
  for (const agent of agents) agent.destroy();
});

test.each([
  ['nobody ever asked', null],
  ['the last probe is long ago', Date.now() - 60_000],
])('%s: nobody waits', async (_, askedAt) => {
  await started();
  const health: Health = { isReady: true, askedAt };
  let waited = false;
  await drain(server, health, async () => {
    waited = true;
  });
  expect([waited, health.isReady]).toEqual([false, false]);
});
