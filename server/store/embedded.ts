import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { takeLock } from './lock.ts';
import { makePrivateFolder } from './private-folder.ts';

/** Reads the whole database out of its files, packed, as one moment: nothing is written meanwhile. */
export type Dump = () => Promise<Uint8Array>;

export type Embedded = {
  /** Folder of the unix socket: `host` for pg. */
  host: string;
  dump: Dump;
  /** Stops the database and gives the data folder back. */
  close(): Promise<void>;
};

/**
 * PostgreSQL inside this process: PGlite in a worker thread (its queries would starve the main loop), spoken to
 * by pg through a unix socket in a private folder, so that DATABASE_URL is the only difference to a server.
 * @param dataDir where it keeps its files; only one process may hold it (pid lock beside the folder)
 * @param backup what an earlier `dump` gave, to begin with; the folder must be empty then
 * @throws {Error} with one readable sentence when the folder is taken or cannot be written
 */
export async function startEmbedded(dataDir: string, backup?: Uint8Array): Promise<Embedded> {
  const releaseLock = takeLock(`${dataDir}.lock`);
  // Its files are open to every account, so the folder is what keeps personal data in.
  makePrivateFolder(dataDir);
  // mkdtemp makes it 0700. A socket path has 107 characters at most, so it cannot live under the data folder.
  const host = mkdtempSync(join(tmpdir(), 'resgate-'));
  const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), {
    workerData: { dataDir, socketPath: join(host, '.s.PGSQL.5432'), backup },
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
    async dump() {
      worker.postMessage('dump');
      return answerOf<Uint8Array>(worker, 'dump');
    },
    async close() {
      worker.postMessage('close');
      await answerOf(worker, 'closed');
      await worker.terminate();
      cleanUp();
    },
  };
}

type Answer = 'ready' | 'dump' | 'closed';

/** Several may be waited for at once: the end may come while a dump is under way. */
function answerOf<Content>(worker: Worker, name: Answer): Promise<Content> {
  return new Promise((resolve, reject) => {
    function settle(message: { failed?: string } & Partial<Record<Answer, Content>>): void {
      if (message[name] === undefined && message.failed === undefined) return;
      worker.off('message', settle).off('error', reject);
      if (message[name] === undefined) reject(new Error(message.failed));
      else resolve(message[name]);
    }
    worker.on('message', settle).once('error', reject);
  });
}
