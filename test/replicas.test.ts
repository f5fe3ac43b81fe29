import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDesk } from '#server/desk/create-desk.ts';
import { migrationsOf } from '#server/package-root.ts';
import { sessionCookie } from '#server/proxy/session-cookie.ts';
import { createTestSandbox } from '#server/sandbox/test-sandbox.ts';
import { createPeople } from '#server/store/create-people.ts';
import { migrateDatabase, openDatabase, parts } from '#server/store/database.ts';
import { users } from '#server/store/schema.ts';
import { createSeal } from '#server/store/seal.ts';
import { createSessions } from '#server/store/sessions.ts';
import { createStoreDirectory } from '#server/store/store-directory.ts';
import { type PostgresServer, startPostgres, whyNoPostgres } from './postgres-server.ts';
import { freePort, serverProcesses } from './server-process.ts';
import { sessionChanges, sessionScene } from './session-changes.ts';
import { testDatabase } from './test-database.ts';

const missing = whyNoPostgres();
const { pool } = testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'resgate-replicas-'));
// Nothing is in it yet when the first two start.
const start = serverProcesses({ DATA_DIR: join(folder, 'data') });
let postgres: PostgresServer | undefined;
const apis: Server[] = [];

beforeAll(async () => {
  if (!missing) postgres = await startPostgres();
});
afterAll(async () => {
  for (const api of apis) api.close().closeAllConnections();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const patience = 60_000;

/** Asks until the answer is the one that was waited for; the test's own limit of time ends it otherwise. */
async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    await pause(20);
  }
}

/** A call as the SPA makes it. */
function call(
  address: string,
  path: string,
  { cookie = '', ...init }: RequestInit & { cookie?: string } = {},
) {
  const type = init.body ? { 'Content-Type': 'application/json' } : undefined;
  const headers = { Origin: address, 'X-CSRF': '1', Cookie: cookie, ...type };
  return fetch(`${address}${path}`, { ...init, headers });
}

/** Two servers on one new database, started at the same moment. */
async function twoServers(env: Record<string, string>, own: Record<string, string>[] = [{}, {}]) {
  const DATABASE_URL = (await postgres?.createDatabase()) ?? '';
  const servers = own.map((mine) => start({ DATABASE_URL, ...env, ...mine }));
  const addresses = await Promise.all(servers.map(({ address }) => address));
  return { url: DATABASE_URL, servers, addresses: addresses as [string, string] };
}

/** An API at an address of its own. */
async function standIn(answer: (request: Request) => Promise<Response>): Promise<string> {
  const server = createServer(getRequestListener(answer, { overrideGlobalObjects: false })).listen(
    0,
    '127.0.0.1',
  );
  apis.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function liveOn({ userToken, userSecretKey }: { userToken: string; userSecretKey: string }) {
  return { RESGATE_MODE: 'live', YAMPI_USER_TOKEN: userToken, YAMPI_USER_SECRET_KEY: userSecretKey };
}

/** An owner with a session, whatever people say at the door. */
async function ownerIn(url: string) {
  const database = await openDatabase({ url, dataDir: '' });
  const now = () => new Date();
  await database.db.insert(users).values({ id: 'ana', name: 'Ana', role: 'owner', createdAt: now() });
  const token = await createSessions(database.db, now).start('ana');
  return { database, cookie: sessionCookie(token).split(';', 1)[0] ?? '' };
}

// Without PostgreSQL on the machine the reason stands in the name of what was skipped.
describe.skipIf(missing)(`two servers on one PostgreSQL${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test('tables are made once, however many begin', async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const databases = await Promise.all(Array.from({ length: 6 }, () => openDatabase({ url, dataDir: '' })));
    for (const part of parts)
      await Promise.all(databases.map((one) => migrateDatabase(one.pool, part, migrationsOf(part))));
    const { rows } = await (databases[0]?.pool.query(
      'select count(*) as n, count(distinct hash) as kinds from migrations_mirror',
    ) ?? { rows: [] });
    expect(rows[0].n).toBe(rows[0].kinds);
    await Promise.all(databases.map(({ close }) => close()));
  });

  test('let one of two agents at two servers have a contact, 500 times', { timeout: patience }, async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const databases = await Promise.all([1, 2].map(() => openDatabase({ url, dataDir: '' })));
    for (const one of databases) await migrateDatabase(one.pool, 'desk', migrationsOf('desk'));
    const desks = databases.map(({ db }) => createDesk({ db, now: () => new Date() }));
    for (let n = 0; n < 500; n++) {
      const cart = { customerId: String(n), cartId: String(n) };
      const claims = desks.map((desk, at) =>
        desk.contact('loja-a', {
          actId: randomUUID(),
          by: { id: `p${at}`, name: `Pessoa ${at}` },
          cart,
          others: [cart],
          channel: 'whatsapp',
          text: 'Oi!',
          templateId: null,
          barriers: [],
          despite: [],
        }),
      );
      const outcomes = (await Promise.allSettled(claims)).map(({ status }) => status);
      expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
    }
    const { rows } = await (databases[0]?.pool.query(
      'select count(*) as n, count(distinct revision) as turns from desk_acts',
    ) ?? { rows: [] });
    expect(rows).toEqual([{ n: 500, turns: 500 }]);
    await Promise.all(databases.map(({ close }) => close()));
  });

  test('what changes a session at one counts at the other at once', { timeout: patience }, async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const databases = await Promise.all([1, 2].map(() => openDatabase({ url, dataDir: '' })));
    await Promise.all(databases.map(({ pool }) => migrateDatabase(pool, 'store', migrationsOf('store'))));
    const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
    const [here, there] = databases.map(({ db }) =>
      createPeople({
        db,
        seal: createSeal([Buffer.alloc(32, 7)]),
        now: () => new Date(clock.at),
        demo: false,
      }),
    );
    if (!databases[0] || !here || !there) throw new Error('two were opened');
    for (const [name, { change, leaves }] of Object.entries(sessionChanges)) {
      const { scene, now } = await sessionScene(databases[0].db, here, there);
      expect((await now())?.memberships.get('loja'), name).toBe('support');
      clock.at += 1_000;
      await change(scene);
      expect((await now())?.memberships.get('loja') ?? null, name).toBe(leaves);
    }
    await Promise.all(databases.map(({ close }) => close()));
  });

  test('write down the stores at the same moment, 100 times, and none fails', {
    timeout: patience,
  }, async () => {
    const url = (await postgres?.createDatabase()) ?? '';
    const databases = await Promise.all([1, 2].map(() => openDatabase({ url, dataDir: '' })));
    await Promise.all(databases.map(({ pool }) => migrateDatabase(pool, 'store', migrationsOf('store'))));
    const stores = ['a', 'b', 'c'].map((alias) => ({ alias, name: alias, active: true }));
    const credential = { userToken: 't', userSecretKey: 's' };
    for (let round = 0; round < 100; round++) {
      const directories = databases.map(({ db }) =>
        createStoreDirectory({
          db,
          credentials: async () => [{ id: null, credential }],
          fetchStores: async () => stores,
          readsPerMinute: 8,
          now: () => new Date(),
        }),
      );
      // An unknown alias makes each of them ask, and tells when that failed.
      expect(await Promise.all(directories.map(({ find }) => find('d')))).toEqual([undefined, undefined]);
    }
    const { rows } = await (databases[0]?.pool.query('select alias from stores order by position') ?? {
      rows: [],
    });
    expect(rows.map(({ alias }) => alias)).toEqual(['a', 'b', 'c']);
    await Promise.all(databases.map(({ close }) => close()));
  });

  test('start together, know each other’s sessions, and leave one by one', {
    timeout: patience,
  }, async () => {
    // At addresses where the servers' own ports, which the system chooses, cannot be the same.
    const healths = await Promise.all(
      ['127.0.0.2', '127.0.0.3'].map(async (host) => ({ host, port: await freePort(host) })),
    );
    const { servers, addresses } = await twoServers(
      {},
      healths.map(({ host, port }) => ({ HEALTH_HOST: host, HEALTH_PORT: String(port) })),
    );
    // One that ended at its start says why.
    const told = servers.map(async ({ address, ended }) => (await address) || (await ended).errors);
    expect(await Promise.all(told)).toEqual([
      expect.stringMatching(/^http:/),
      expect.stringMatching(/^http:/),
    ]);
    const [first, second] = addresses;

    const body = JSON.stringify({ role: 'support' });
    const signedIn = await call(first, '/api/session/demo', { method: 'POST', body });
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';', 1)[0] ?? '';
    const personAt = async (address: string) =>
      (await (await call(address, '/api/session', { cookie })).json()).person?.role ?? null;
    expect([await personAt(first), await personAt(second)]).toEqual(['support', 'support']);
    await call(second, '/api/session', { method: 'DELETE', cookie });
    expect([await personAt(first), await personAt(second)]).toEqual([null, null]);

    // A balancer watches; the store is there, so that nothing is under way that a stop would wait for.
    const readiness = async () =>
      (await fetch(`http://${healths[0]?.host}:${healths[0]?.port}/readyz`)).status;
    expect(await readiness()).toBe(200);
    servers[0]?.child.kill('SIGTERM');
    await until(readiness, (status) => status === 503);
    const last = await call(first, '/api/session');
    expect([last.status, last.headers.get('Connection')]).toEqual([200, 'close']);
    expect(await servers[0]?.ended).toEqual({ code: 0, errors: '' });
    expect((await call(second, '/api/session')).status).toBe(200);
    servers[1]?.child.kill('SIGTERM');
    expect(await servers[1]?.ended).toEqual({ code: 0, errors: '' });
  });

  test('read a store one at a time, and one goes on where the other was killed', {
    timeout: patience,
  }, async () => {
    const sandbox = await createTestSandbox(pool);
    const shop = await sandbox.store({ carts: 250 });
    const asked: { by: number; page: string }[] = [];
    const opened = gate();
    // The first list of carts is not answered before the gate opens.
    const origins = await Promise.all(
      [0, 1].map((by) =>
        standIn(async (request) => {
          const url = new URL(request.url);
          if (url.pathname.endsWith('/checkout/carts')) {
            asked.push({ by, page: url.search });
            await opened.promise;
          }
          return sandbox.app.fetch(request);
        }),
      ),
    );
    const { url, servers, addresses } = await twoServers(
      liveOn(shop),
      origins.map((origin) => ({ YAMPI_API_URL: origin })),
    );
    const { database, cookie } = await ownerIn(url);
    const refresh = async (address: string) =>
      (await call(address, `/api/stores/${shop.alias}/sync`, { method: 'POST', cookie })).status;

    // Both are asked for the store, again and again; only one may read it.
    expect(await Promise.all(addresses.map(refresh))).toEqual([200, 200]);
    await until(
      async () => asked.length,
      (count) => count > 0,
    );
    for (let round = 0; round < 20; round++) await Promise.all(addresses.map(refresh));
    expect(asked).toHaveLength(1);

    const reader = asked[0]?.by ?? 0;
    servers[reader]?.child.kill('SIGKILL');
    await servers[reader]?.ended;
    opened.open();
    const other = addresses[1 - reader] ?? '';
    await until(
      () => refresh(other),
      () => asked.some(({ by }) => by !== reader),
    );
    const summary = async () =>
      (await (await call(other, `/api/stores/${shop.alias}/carts/summary`, { cookie })).json()).count;
    await until(summary, (count) => count > 100);
    await database.close();
    servers[1 - reader]?.child.kill('SIGTERM');
    expect(await servers[1 - reader]?.ended).toEqual({ code: 0, errors: '' });
  });

  test('spend one quota: together at most 55 calls of a route in a minute, and no 429', {
    timeout: patience,
  }, async () => {
    const sandbox = await createTestSandbox(pool);
    const shop = await sandbox.store({ carts: 0 });
    sandbox.setQuota(shop.alias, 60);
    const calls: string[] = [];
    let refusals = 0;
    const YAMPI_API_URL = await standIn(async (request) => {
      const answer = await sandbox.app.fetch(request);
      calls.push(new URL(request.url).pathname);
      if (answer.status === 429) refusals += 1;
      return answer;
    });
    const { url, servers, addresses } = await twoServers({ ...liveOn(shop), YAMPI_API_URL });
    const { database, cookie } = await ownerIn(url);
    const begin = Date.now();
    const ask = async (address: string) => {
      const answer = await call(address, `/api/stores/${shop.alias}/payments`, { cookie });
      return answer.status === 200 ? 'ok' : (await answer.json()).code;
    };
    const answers: string[] = [];
    for (let round = 0; round < 40; round++) answers.push(...(await Promise.all(addresses.map(ask))));
    expect(Date.now() - begin).toBeLessThan(patience);

    expect(new Set(answers)).toEqual(new Set(['ok', 'busy']));
    const made = calls.filter((path) => path.endsWith('/checkout/payments')).length;
    expect(made).toBe(answers.filter((one) => one === 'ok').length);
    expect(made).toBe(50);
    expect(refusals).toBe(0);
    await database.close();
    for (const { child } of servers) child.kill('SIGTERM');
    for (const { ended } of servers) expect(await ended).toEqual({ code: 0, errors: '' });
  });
});

function gate() {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open: () => open() };
}
