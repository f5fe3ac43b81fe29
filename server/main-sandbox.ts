import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { migrationsOf, packageRoot } from './package-root.ts';
import { closeServer, drainable, listen } from './proxy/listen.ts';
import { listenedUrl } from './proxy/own-address.ts';
import { createLog, logFailure, logUncaught } from './proxy/request-log.ts';
import { runProgram } from './run-program.ts';
import { demoAlias } from './sandbox/create-store.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { describeSandbox, readSandboxConfig } from './sandbox-config.ts';
import { migrateDatabase, openDatabase } from './store/database.ts';

/** `npm run sandbox`: the imitated API alone, for who wants to call it by hand. */
await runProgram(async (atExit) => {
  const config = readSandboxConfig(process.env, process.argv.slice(2), packageRoot());
  const { databaseUrl: url, dataDir, quota, cacheMinutes, abandonMinutes, carts, seed } = config;
  const log = createLog('warn');
  logUncaught(log);
  const database = await openDatabase({ url, dataDir: join(dataDir, 'database') });
  atExit(database.close);
  await migrateDatabase(database.pool, 'sandbox', migrationsOf('sandbox'));
  const sandbox = await createSandbox({
    pool: database.pool,
    quota,
    cacheMinutes,
    abandonMinutes,
    onFailure: (error) => logFailure(log, { operation: 'sandbox' }, error),
  });
  const { fetch, drained } = drainable(sandbox.app.fetch);
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  const port = await listen(server, { port: config.port, host: config.host, variable: 'PORT' });
  atExit(drained);
  atExit(() => closeServer(server));
  const address = listenedUrl(config.host, port);
  say(describeSandbox(config));
  say(`Making the store ${demoAlias} with ${carts} carts …`);
  const store = await sandbox.createStore({ alias: demoAlias, carts, seed, days: 90 });
  if (!store.created) say('It was there already and stays as it was.');
  if (config.live) atExit(sandbox.liveStore(demoAlias, config.speed));
  say(
    `The sandbox is at ${address}/v2/${store.alias}/ (User-Token ${store.userToken}, User-Secret-Key ${store.userSecretKey}). ${address}/ tells more.`,
  );
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
