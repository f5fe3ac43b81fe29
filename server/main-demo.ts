import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Mirror } from './mirror/mirror.ts';
import { closeServer, drainable, listen } from './proxy/listen.ts';
import { listenedUrl } from './proxy/own-address.ts';
import { logFailure } from './proxy/request-log.ts';
import type { AtExit } from './run-program.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import type { Database } from './store/database.ts';

const demoAlias = 'loja-demo';

type Demo = { sandbox: Sandbox; origin: string };

/** The sandbox behind demo mode, on a loopback port of its own. */
export async function startDemoSandbox(
  port: number,
  database: Database,
  log: Logger,
  atExit: AtExit,
): Promise<Demo> {
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
export async function fillDemoStore(sandbox: Sandbox, mirror: Mirror, signal: AbortSignal): Promise<void> {
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
