import { Agent, createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { operations } from '#contract/yampi/operations.ts';
import { migrationsOf } from '#server/package-root.ts';
import { sessionCookie, sessionTokenOf } from '#server/proxy/session-cookie.ts';
import { migrateDatabase, openDatabase } from '#server/store/database.ts';
import { demoPeople, ensureDemoPeople } from '#server/store/people.ts';
import { askAlways, createSessionMemory } from '#server/store/session-memory.ts';
import { createSessions, type Sessions } from '#server/store/sessions.ts';
import { createHop } from '#server/yampi/hop.ts';

// A process of the bench, so that its CPU time is its own. The first argument says what it is.
const [kind, ...rest] = process.argv.slice(2);

/** An API that answers everything with what it was given, and never runs out of calls. */
function upstream(body: string): RequestListener {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-ratelimit-limit': '999999999',
    'x-ratelimit-remaining': '999999999',
  };
  return (_, response) => void response.writeHead(200, headers).end(body);
}

/** The floor: Node's own server and client with nothing between them. */
function pipe(origin: string): RequestListener {
  const agent = new Agent({ keepAlive: true });
  return (incoming, outgoing) => {
    const onward = request(origin + incoming.url, { agent, headers: { accept: 'application/json' } });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.end();
  };
}

const now = () => new Date();
let cookie = '';

/** Sessions of a database of the process's own, with one person signed in. */
async function openSessions(dataDir: string, remembers: boolean): Promise<Sessions> {
  const { db, pool } = await openDatabase({ dataDir });
  await migrateDatabase(pool, 'store', migrationsOf('store'));
  await ensureDemoPeople(db, now);
  const sessions = createSessions(db, now, remembers ? createSessionMemory(now) : askAlways);
  cookie = sessionCookie(await sessions.start(demoPeople.owner.id)).split(';')[0] ?? '';
  return sessions;
}

/** Ours: who asks is looked up where there are sessions, then the way to the API and back; the bytes are not read. */
function hop(origin: string, sessions?: Sessions): RequestListener {
  const credential = { userToken: 'bench', userSecretKey: 'bench' };
  const way = createHop({ origin, credentialFor: () => credential });
  return async (incoming, outgoing) => {
    const token = sessionTokenOf(incoming.headers.cookie);
    const person = sessions && token ? await sessions.find(token) : undefined;
    if (sessions && !person) return void outgoing.writeHead(401).end();
    const page = Number(incoming.url?.split('=')[1]);
    const bytes = await way.fetch(operations.listCarts, { params: { alias: 'loja' }, query: { page } });
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    outgoing.end(bytes);
  };
}

async function listenerOf(): Promise<RequestListener> {
  const [first = '', dataDir = ''] = rest;
  if (kind === 'upstream') return upstream(first);
  if (kind === 'pipe') return pipe(first);
  if (kind === 'hop') return hop(first);
  return hop(first, await openSessions(dataDir, kind === 'remembering'));
}

const server = createServer(await listenerOf());
server.listen(0, '127.0.0.1', () => {
  process.send?.({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cookie });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicroseconds: user + system });
});
process.on('disconnect', () => process.exit());
