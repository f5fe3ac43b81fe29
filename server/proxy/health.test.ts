import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHealthServer, type Health } from './health.ts';
import { closeServer, listen } from './listen.ts';

const health: Health = { isReady: false, askedAt: null };
const server = createHealthServer(health, async () => 'resgate_figure 1\n');
let origin = '';
beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1', variable: 'HEALTH_PORT' })}`;
});
afterAll(() => closeServer(server));

async function ask(path: string) {
  const response = await fetch(origin + path);
  return { status: response.status, text: await response.text() };
}

test('alive is not ready, and only who asks for readiness is known to watch', async () => {
  expect(await ask('/healthz')).toEqual({ status: 200, text: 'ok\n' });
  expect(health.askedAt).toBeNull();
  expect(await ask('/readyz')).toEqual({ status: 503, text: 'not ready\n' });
  expect(health.askedAt).toBeGreaterThan(0);
  health.isReady = true;
  expect(await ask('/readyz')).toEqual({ status: 200, text: 'ok\n' });
});

test('the figures, and nothing else', async () => {
  expect(await ask('/metrics')).toEqual({ status: 200, text: 'resgate_figure 1\n' });
  for (const path of ['/', '/toString', '/metrics/', '/api/session'])
    expect(await ask(path)).toEqual({ status: 404, text: '' });
});
