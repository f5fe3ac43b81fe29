import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serverProcesses } from '../test/server-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'resgate-start-'));
const start = serverProcesses({ DATA_DIR: join(folder, 'data') });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [
    'half a credential in live mode',
    { RESGATE_MODE: 'live', YAMPI_USER_TOKEN: 'x' },
    /^YAMPI_USER_TOKEN and YAMPI_USER_SECRET_KEY go together/,
  ],
  [
    'a folder that cannot be written',
    { DATA_DIR: '/dev/null/data' },
    /^The data folder .+ cannot be written/,
  ],
  ['a folder under /proc', { DATA_DIR: '/proc/x' }, /^The data folder \/proc\/x cannot be written/],
])('%s: one sentence, exit code 1', async (_, env: Record<string, string>, sentence) => {
  const { code, errors } = await start(env).ended;
  expect(errors.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  expect(code).toBe(1);
});

test('a folder that a living process holds: one sentence, exit code 1', async () => {
  const held = join(folder, 'held');
  const lock = `${join(held, 'database')}.lock`;
  mkdirSync(held);
  writeFileSync(lock, String(process.pid));
  const { code, errors } = await start({ DATA_DIR: held }).ended;
  expect(errors).toMatch(/^The data folder is in use by process \d+ .*\n$/);
  expect(code).toBe(1);
  expect(existsSync(lock)).toBe(true);
});

test('killed at any moment it starts again; stopped it leaves nothing; its data fit no other mode', async () => {
  const first = start({});
  expect((await fetch(await first.address)).status).toBe(200);
  // Personal data: nobody else on the machine may even list it.
  const modes = ['data', 'data/database'].map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o700]);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(existsSync(join(folder, 'data/database.lock'))).toBe(true);

  const second = start({});
  expect((await fetch(`${await second.address}/api/openapi.json`)).status).toBe(200);
  second.child.kill('SIGTERM');
  expect(await second.ended).toEqual({ code: 0, errors: '' });
  expect(existsSync(join(folder, 'data/database.lock'))).toBe(false);

  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  for (const variable of ['PORT', 'HEALTH_PORT', 'SANDBOX_PORT']) {
    const third = await start({ HEALTH_PORT: '0', [variable]: String(port) }).ended;
    const errors = `Port ${port} on 127.0.0.1 is taken by another program: stop it, or choose another with ${variable}.\n`;
    expect(third).toEqual({ code: 1, errors });
  }
  blocker.close();

  const live = { RESGATE_MODE: 'live', YAMPI_USER_TOKEN: 'x', YAMPI_USER_SECRET_KEY: 'y' };
  const fourth = await start(live).ended;
  expect(fourth).toEqual({ code: 1, errors: expect.stringMatching(/^The database holds demo people.*\n$/) });
}, 120_000);

test('live mode starts without a credential, with a key and a link for the first owner', async () => {
  const DATA_DIR = join(folder, 'live');
  const { child, ended } = start({ RESGATE_MODE: 'live', DATA_DIR, LOG_LEVEL: 'info' });
  let output = '';
  const link = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\S+\/link#token=([A-Za-z0-9_-]{43})\n/.exec(output);
      if (found) resolve(found[0]);
    });
  });
  const { origin, hash } = new URL(link.trim());
  const answer = await fetch(`${origin}/api/links/read`, {
    method: 'POST',
    body: JSON.stringify({ token: hash.replace('#token=', '') }),
    headers: { 'Content-Type': 'application/json', 'X-CSRF': '1', Origin: origin },
  });
  expect(await answer.json()).toMatchObject({ kind: 'owner', factor: 'new', login: '' });
  expect(statSync(join(DATA_DIR, 'key')).mode & 0o777).toBe(0o600);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, errors: '' });
}, 60_000);
