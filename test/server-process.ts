import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { afterAll } from 'vitest';

type Ended = { code: number | null; errors: string };

export type ServerProcess = {
  child: ChildProcessByStdio<null, Readable, Readable>;
  /** How it came to its end. */
  ended: Promise<Ended>;
  /** The address it tells, empty when it tells none. */
  address: Promise<string>;
};

/** Starts servers from their sources, on free ports, with an environment that has nothing of ours in it. */
export function serverProcesses(
  shared: Record<string, string>,
): (env: Record<string, string>) => ServerProcess {
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });
  return (env) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: { PATH: process.env.PATH ?? '', PORT: '0', ...shared, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({ code, errors }));
    const said = once(child.stdout, 'data').then(
      ([text]) => /http:\/\/[^\s/]+/.exec(String(text))?.[0] ?? '',
    );
    return { child, ended, address: Promise.race([said, ended.then(() => '')]) };
  };
}

/** Free at the moment: nothing else may take ports of the same address meanwhile. */
export async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
