import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { takeLock } from './lock.ts';
import { makePrivateFolder } from './private-folder.ts';

export type Embedded = {
  /** Folder of the unix socket: `host` for pg. */
  host: string;
  /** Stops the database and gives the data folder back. */
  close(): Promise<void>;
};

/**
 * PostgreSQL inside this process: PGlite in a worker thread (its queries would starve the main loop), spoken to
 * by pg through a unix socket in a private folder, so that DATABASE_URL is the only difference to a server.
 * @param dataDir where it keeps its files; only one process may hold it (pid lock beside the folder)
 * @throws {Error} with one readable sentence when the folder is taken or cannot be written
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  const releaseLock = takeLock(`${dataDir}.lock`);
  // Its files are open to every account, so the folder is what keeps personal data in.
  makePrivateFolder(dataDir);
  // mkdtemp makes it 0700. A socket path has 107 characters at most, so it cannot live under the data folder.
  const host = mkdtempSync(join(tmpdir(), 'resgate-'));
  const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), {
    workerData: { dataDir, socketPath: join(host, '.s.PGSQL.5432') },
  });
  const cleanUp = () => {
    rmSync(host, { recursive: true, force: true });
    releaseLock();
  };
  try {
    await answerOf(worker, 'ready');
  } catch (error) {
    await worker.terminate();
    cleanUp();
    throw new Error(`The embedded database could not start in ${dataDir}: ${(error as Error).message}`);
  }
  return {
    host,
    async close() {
      worker.postMessage('close');
      await answerOf(worker, 'closed');
      await worker.terminate();
      cleanUp();
    },
  };
}

function answerOf(worker: Worker, name: 'ready' | 'closed'): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: { failed?: string } & Record<string, unknown>) => {
      if (message[name]) resolve();
      else reject(new Error(message.failed ?? 'unexpected answer of the database worker'));
    });
  });
}
