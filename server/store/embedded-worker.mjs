// Plain JavaScript: a worker starts from a file, and this one serves the bundle, the tests and the dev server alike.
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { gzip } from 'node:zlib';
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
  parentPort.on('message', (message) => {
    (message === 'dump' ? dump(database) : close(database, server)).catch(tellFailure);
  });
  parentPort.postMessage({ ready: true });
} catch (error) {
  tellFailure(error);
}

async function dump(database) {
  // Packed here, on another thread: every question waits while PGlite is at it, and packing is most of it.
  const tar = await database.dumpDataDir('none');
  const packed = await promisify(gzip)(await tar.arrayBuffer());
  parentPort.postMessage({ dump: new Uint8Array(packed) });
}

async function close(database, server) {
  await server.stop();
  await database.close();
  parentPort.postMessage({ closed: true });
  parentPort.close();
}

function tellFailure(error) {
  parentPort.postMessage({ failed: String(error?.message ?? error) });
}
