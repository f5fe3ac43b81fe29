// Plain JavaScript: a worker starts from a file, and this one serves the bundle, the tests and the dev server alike.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { keepQuestionsWhole } from './whole-questions.mjs';

const { dataDir, socketPath, backup } = workerData;

try {
  const loadDataDir = backup ? new Blob([backup]) : undefined;
  const database = await PGlite.create({ dataDir, loadDataDir, extensions: { pg_trgm, unaccent } });
  keepQuestionsWhole(database);
  const server = new PGLiteSocketServer({ db: database, path: socketPath, maxConnections: 32 });
  await server.start();
  parentPort.on('message', async (message) => {
    if (message === 'dump') {
      const dump = await database.dumpDataDir('gzip');
      parentPort.postMessage({ dump: new Uint8Array(await dump.arrayBuffer()) });
      return;
    }
    await server.stop();
    await database.close();
    parentPort.postMessage({ closed: true });
    parentPort.close();
  });
  parentPort.postMessage({ ready: true });
} catch (error) {
  parentPort.postMessage({ failed: String(error?.message ?? error) });
}
