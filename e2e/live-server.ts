import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxOrigin } from './shop.ts';

/** The built product in live mode: on a free port, with a data folder of its own, on the sandbox of the run. */
export class LiveServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'resgate-live-'));
  #process: ChildProcess | undefined;

  /** Starts it for the first time; returns the link that it prints for the first owner. */
  async start(): Promise<string> {
    const server = spawn(process.execPath, ['dist/server/main.js'], {
      env: {
        PATH: process.env.PATH,
        RESGATE_MODE: 'live',
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        PORT: '0',
        HEALTH_PORT: '0',
        DATA_DIR: join(this.#folder, 'data'),
        YAMPI_API_URL: sandboxOrigin,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#process = server;
    let said = '';
    for await (const text of server.stdout) {
      said += text;
      const link = /http:\S+\/link#token=\S+/.exec(said)?.[0];
      if (link) return link;
    }
    throw new Error(`the server ended before it was ready: ${said}`);
  }

  async stop(): Promise<void> {
    const server = this.#process;
    if (server && server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
