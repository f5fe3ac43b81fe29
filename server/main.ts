import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import { type Config, readConfig, sandboxCredential } from './config.ts';
import { createMirror } from './mirror/create-mirror.ts';
import type { Mirror } from './mirror/mirror.ts';
import { migrationsOf, packageRoot } from './package-root.ts';
import { createApp } from './proxy/app.ts';
import { createHealthServer } from './proxy/health.ts';
import { closeServer, createProxyServer, drainable, listen } from './proxy/listen.ts';
import { listenedUrl, ownAddress } from './proxy/own-address.ts';
import { createLog, logFailure, logUncaught } from './proxy/request-log.ts';
import { loadSite } from './proxy/site.ts';
import { type AtExit, runProgram } from './run-program.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { type Database, migrateDatabase, openDatabase } from './store/database.ts';
import { createOwnerLinks } from './store/owner-links.ts';
import { ensureDemoPeople, whyWrongDatabase } from './store/people.ts';
import { createSessions } from './store/sessions.ts';
import { createStoreDirectory } from './store/store-directory.ts';
import { createYampiClient } from './yampi/client.ts';
import { fetchMerchants } from './yampi/read-carts.ts';

const now = () => new Date();
const demoAlias = 'loja-demo';

await runProgram(async (atExit) => {
  const config = readConfig(process.env, process.argv.slice(2), packageRoot());
  const log = createLog(config.logLevel);
  logUncaught(log);
  const database = await openPreparedDatabase(config, atExit);
  const demo =
    config.mode === 'demo' ? await startSandbox(config.sandboxPort, database, log, atExit) : undefined;
  const yampi = createYampiClient(
    config.mode === 'demo'
      ? { origin: demo?.origin ?? '', credential: sandboxCredential }
      : { origin: config.yampiUrl, credential: config.credential },
  );
  atExit(yampi.close);
  const mirror = createMirror({
    pool: database.pool,
    yampi,
    now,
    log: { error: ({ store, error }) => logFailure(log, { operation: 'sync', alias: store }, error) },
  });
  atExit(mirror.stop);
  const ownerLinks = createOwnerLinks(database.db, now);
  const directory = createStoreDirectory({
    db: database.db,
    fetchStores: () => fetchMerchants(yampi),
    readsPerMinute: config.mode === 'demo' ? Number.POSITIVE_INFINITY : 8,
    now,
  });
  const isTls = config.publicUrl?.startsWith('https:') ?? false;
  const health = { isReady: false };
  let address = ownAddress(config);
  const app = createApp({
    mode: config.mode,
    isTls,
    address: () => address,
    checkAnswers: config.checkAnswers,
    site: loadSite(join(packageRoot(), 'dist', 'spa')),
    sessions: createSessions(database.db, now),
    ownerLinks,
    directory,
    mirror,
    log,
    now,
  });

  const healthServer = createHealthServer(health);
  await listen(healthServer, { port: config.healthPort, host: '127.0.0.1', variable: 'HEALTH_PORT' });
  atExit(() => closeServer(healthServer));
  const { fetch, drained } = drainable(app.fetch);
  const server = createProxyServer(fetch, isTls);
  const port = await listen(server, { port: config.port, host: config.host, variable: 'PORT' });
  address = ownAddress({ ...config, port });
  atExit(drained);
  atExit(() => closeServer(server));
  atExit(() => {
    health.isReady = false;
  });
  health.isReady = true;

  if (demo) {
    say(`Resgate está em ${address.url} (demonstração; a Yampi de faz de conta está em ${demo.origin})`);
    const seeding = new AbortController();
    atExit(() => seeding.abort());
    fillDemoStore(demo.sandbox, mirror, seeding.signal).catch((error) => {
      if (!seeding.signal.aborted) logFailure(log, { operation: 'start' }, error);
    });
  } else {
    say(`Resgate está em ${address.url}`);
    say(`Entre uma vez, em até 30 minutos, por ${address.url}/sign-in#token=${await ownerLinks.create()}`);
  }
});

/** The database, migrated, with people who fit the mode. */
async function openPreparedDatabase(config: Config, atExit: AtExit): Promise<Database> {
  const { databaseUrl: url, dataDir, mode } = config;
  const database = await openDatabase({ url, dataDir: join(dataDir, 'database') });
  atExit(database.close);
  await migrateDatabase(database.pool, 'store', migrationsOf('store'));
  const problem = await whyWrongDatabase(database.db, mode);
  if (problem) throw new Error(problem);
  await migrateDatabase(database.pool, 'mirror', migrationsOf('mirror'));
  if (mode === 'demo') await migrateDatabase(database.pool, 'sandbox', migrationsOf('sandbox'));
  if (mode === 'demo') await ensureDemoPeople(database.db, now);
  return database;
}

type Demo = { sandbox: Sandbox; origin: string };

async function startSandbox(port: number, database: Database, log: Logger, atExit: AtExit): Promise<Demo> {
  const sandbox = await createSandbox({
    pool: database.pool,
    onFailure: (error) => logFailure(log, { operation: 'sandbox' }, error),
  });
  // Who makes a store by its control route finds it at once.
  sandbox.setQuota('/auth/me', null);
  const { fetch, drained } = drainable(sandbox.app.fetch);
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  const host = '127.0.0.1';
  const origin = listenedUrl(host, await listen(server, { port, host, variable: 'SANDBOX_PORT' }));
  atExit(drained);
  atExit(() => closeServer(server));
  return { sandbox, origin };
}

/** Makes the demo store, and lets the first complete read of it run without the API's limit of calls. */
async function fillDemoStore(sandbox: Sandbox, mirror: Mirror, signal: AbortSignal): Promise<void> {
  await sandbox.createStore({ alias: demoAlias, carts: 10_000, customers: 6_000, days: 90 });
  sandbox.setQuota(demoAlias, null);
  while (!signal.aborted && !(await isMirrored(mirror))) {
    mirror.watch(demoAlias);
    await sleep(500, undefined, { signal, ref: false });
  }
  sandbox.setQuota(demoAlias, 60);
}

async function isMirrored(mirror: Mirror): Promise<boolean> {
  const { state, freshAt } = await mirror.status(demoAlias);
  return state !== 'first' && freshAt !== null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
