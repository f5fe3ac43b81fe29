import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig, sandboxCredential } from './config.ts';
import { createDesk } from './desk/create-desk.ts';
import { fillDemoStore, startDemoSandbox } from './main-demo.ts';
import { createMirror } from './mirror/create-mirror.ts';
import { syncAges } from './mirror/sync-ages.ts';
import { createNightly } from './nightly.ts';
import { nightlyTasks } from './nightly-tasks.ts';
import { migrationsOf, packageRoot } from './package-root.ts';
import { createApp } from './proxy/app.ts';
import { drain } from './proxy/drain.ts';
import { createHealthServer, type Health } from './proxy/health.ts';
import { createHookSecrets } from './proxy/hooks/hook-secrets.ts';
import { closeServer, createProxyServer, drainable, listen } from './proxy/listen.ts';
import { createLoad, watchLoop } from './proxy/load.ts';
import { measuredClient, measureProcess } from './proxy/measure.ts';
import { createMetrics } from './proxy/metrics.ts';
import { ownAddress } from './proxy/own-address.ts';
import { createLog, logFailure, logUncaught } from './proxy/request-log.ts';
import { loadSite } from './proxy/site.ts';
import { type AtExit, runProgram } from './run-program.ts';
import { createAudit } from './store/audit.ts';
import { createPeople } from './store/create-people.ts';
import { createCredentials } from './store/credentials.ts';
import { type Database, migrateDatabase, openDatabase } from './store/database.ts';
import { createHeardHooks } from './store/heard-hooks.ts';
import { ensureDemoPeople, whyWrongDatabase } from './store/people.ts';
import { createSeal, type Seal } from './store/seal.ts';
import { sealAnew } from './store/seal-anew.ts';
import { readSealKeys } from './store/seal-keys.ts';
import { createSharedQuota } from './store/shared-quota.ts';
import { createStoreDirectory } from './store/store-directory.ts';
import { createWriteKeys } from './store/write-keys.ts';
import { createWriteLock } from './store/write-lock.ts';
import { createYampiClient } from './yampi/client.ts';
import type { YampiCredential } from './yampi/credential.ts';
import { fetchHookSecrets } from './yampi/hook-secrets.ts';
import { fetchMerchants } from './yampi/read-carts.ts';

const now = () => new Date();

await runProgram(async (atExit) => {
  const config = readConfig(process.env, process.argv.slice(2), packageRoot());
  const log = createLog(config.logLevel);
  logUncaught(log);
  const database = await openPreparedDatabase(config, atExit);
  const demo =
    config.mode === 'demo' ? await startDemoSandbox(config.sandboxPort, database, log, atExit) : undefined;
  const { origin, credential } =
    config.mode === 'demo'
      ? { origin: demo?.origin ?? '', credential: sandboxCredential }
      : { origin: config.yampiUrl, credential: config.credential };
  const seal = await openSeal(config, database);
  const credentials = createCredentials({ db: database.db, seal, now, given: credential });
  const metrics = createMetrics();
  atExit(measureProcess(metrics));
  const loop = watchLoop();
  atExit(loop.end);
  const quota = config.databaseUrl ? createSharedQuota(database.db) : undefined;
  const client = createYampiClient({ origin, credentialFor: credentials.of, quota });
  const yampi = measuredClient(client, metrics);
  atExit(yampi.close);
  const mirror = createMirror({
    pool: database.pool,
    yampi,
    now,
    log: { error: ({ store, error }) => logFailure(log, { operation: 'sync', alias: store }, error) },
  });
  atExit(mirror.stop);
  // The embedded database's folder is held by one process.
  const alone = !config.databaseUrl;
  const people = createPeople({ db: database.db, seal, now, demo: config.mode === 'demo', alone });
  const checkCredential = (one: YampiCredential) => fetchMerchants(yampi, one);
  metrics.gauge('resgate_sync_age_seconds', 'Age of the newest carts of a store.', async () => {
    const known = await syncAges(database.db, now());
    return known.flatMap(({ store, age }) => (age === null ? [] : [{ labels: { store }, value: age }]));
  });
  atExit(
    createNightly({
      tasks: nightlyTasks(config, database, now),
      now,
      onFailure: (operation, error) => logFailure(log, { operation }, error),
    }).stop,
  );
  const directory = createStoreDirectory({
    db: database.db,
    credentials: credentials.all,
    fetchStores: checkCredential,
    readsPerMinute: config.mode === 'demo' ? Number.POSITIVE_INFINITY : 8,
    now,
  });
  const settings = {
    audit: createAudit(database.db, now),
    writeKeys: createWriteKeys(database.db, now),
    writeLock: createWriteLock(config.databaseUrl ? database.pool : null),
  };
  const isTls = config.publicUrl?.startsWith('https:') ?? false;
  const health: Health = { isReady: false, askedAt: null };
  let address = ownAddress(config);
  const app = createApp({
    mode: config.mode,
    isTls,
    address: () => address,
    checkAnswers: config.checkAnswers,
    trustedProxies: config.trustedProxies,
    site: loadSite(join(packageRoot(), 'dist', 'spa')),
    people,
    directory,
    credentials,
    checkCredential,
    mirror,
    desk: createDesk({ db: database.db, now }),
    yampi,
    settings,
    hooks: {
      secrets: createHookSecrets(
        (alias) => fetchHookSecrets(yampi, alias, `${address.url}/hooks/${alias}`),
        now,
      ),
      heard: createHeardHooks(database.db, now),
      directory,
      mirror,
      now,
    },
    log,
    metrics,
    load: createLoad(loop.isLate),
    now,
  });

  const healthServer = createHealthServer(health, metrics.text);
  await listen(healthServer, { port: config.healthPort, host: config.healthHost, variable: 'HEALTH_PORT' });
  atExit(() => closeServer(healthServer));
  const { fetch, drained } = drainable(app.fetch);
  const server = createProxyServer(fetch, isTls);
  const port = await listen(server, { port: config.port, host: config.host, variable: 'PORT' });
  address = ownAddress({ ...config, port });
  atExit(drained);
  atExit(() => closeServer(server));
  atExit(() => drain(server, health, sleep));
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
    const token = await people.links.createForOwner();
    if (token) say(`Crie o primeiro acesso, em até 30 minutos, por ${address.url}/link#token=${token}`);
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
  await migrateDatabase(database.pool, 'desk', migrationsOf('desk'));
  await migrateDatabase(database.pool, 'mirror', migrationsOf('mirror'));
  if (mode === 'demo') await migrateDatabase(database.pool, 'sandbox', migrationsOf('sandbox'));
  if (mode === 'demo') await ensureDemoPeople(database.db, now);
  return database;
}

/** What keeps secrets in the database from who reads a copy of it. After the folder is there, closed to others. */
async function openSeal(config: Config, { db }: Database): Promise<Seal> {
  const { sealKey: key, oldSealKeys: oldKeys, dataDir } = config;
  const seal = createSeal(readSealKeys({ key, oldKeys, dataDir }));
  await sealAnew(db, seal);
  return seal;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
