import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { migrationsOf, packageRoot } from './package-root.ts';
import { closeServer, drainable, listen } from './proxy/listen.ts';
import { createLog, logFailure, logUncaught } from './proxy/request-log.ts';
import { runProgram } from './run-program.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { migrateDatabase, openDatabase } from './store/database.ts';

/** `npm run sandbox`: the imitated API alone, for who wants to call it by hand. */
await runProgram(async (atExit) => {
  const log = createLog('warn');
  logUncaught(log);
  const { PORT = '4010', HOST = '127.0.0.1', DATABASE_URL, DATA_DIR } = process.env;
  const dataDir = DATA_DIR || join(packageRoot(), '.data', 'sandbox');
  const database = await openDatabase({ url: DATABASE_URL || undefined, dataDir: join(dataDir, 'database') });
  atExit(database.close);
  await migrateDatabase(database.pool, 'sandbox', migrationsOf('sandbox'));
  const sandbox = await createSandbox({
    pool: database.pool,
    onFailure: (error) => logFailure(log, { operation: 'sandbox' }, error),
  });
  const { fetch, drained } = drainable(sandbox.app.fetch);
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  const port = await listen(server, Number(PORT), HOST);
  atExit(drained);
  atExit(() => closeServer(server));
  const store = await sandbox.createStore({ alias: 'loja-demo', carts: 10_000, customers: 6_000, days: 90 });
  process.stdout.write(
    `The sandbox is at http://${HOST}:${port}/v2/${store.alias}/ (User-Token ${store.userToken}, User-Secret-Key ${store.userSecretKey})\n`,
  );
});
