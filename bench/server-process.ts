import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiClient, demoAlias, signIn } from './api-client.ts';
import { peakOf } from './peak-of.ts';
import type { Site } from './site.ts';

export type RunningServer = Site & {
  client: ApiClient;
  /** Seconds from the command to the first answered page. */
  startSeconds: number;
  /** Most memory it has held so far, in MB. */
  peakMegabytes: () => number;
};

/** Where a server keeps its data: a folder of the bench's own, and a database elsewhere than in it. */
export type Place = { dataDir: string; databaseUrl?: string };

/** What `npm run serve` runs. */
const served = ['dist/server/main.js'];
/** What `npm start` runs: the same, once packages and build are known to be those of the sources. */
export const started = ['scripts/run.mjs', ...served];

/** Starts the built product in demo mode on free ports of loopback and signs in. */
export async function startServer(
  { dataDir, databaseUrl = '' }: Place,
  command: readonly string[] = served,
): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, command, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HEALTH_PORT: String(await freePort()),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  while (!(await answers(`${origin}/sign-in`))) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start.\n${output}`);
    await wait(10);
  }
  const startSeconds = (performance.now() - began) / 1000;
  const client = await signIn(origin).catch(async (error) => {
    await end(child);
    throw error;
  });
  return {
    name: 'ours',
    origin,
    alias: demoAlias,
    cookies: [client.cookie],
    client,
    startSeconds,
    peakMegabytes: () => peakOf(child.pid ?? 0),
    rowIds: async (search) => (await client.list(search)).rows.map((row) => row.id),
    async stop() {
      await client.close();
      await end(child);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' } });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Stops a process as Ctrl-C would, and by force when it does not listen. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const cut = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(cut);
}
