import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client, Pool } from 'undici';
import { untouched } from '#contract/app/cart-triage.ts';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { migrationsOf } from '#server/package-root.ts';
import { maskRow } from '#server/proxy/mask.ts';
import { sessionCookie } from '#server/proxy/session-cookie.ts';
import { migrateDatabase, openDatabase } from '#server/store/database.ts';
import { startEmbedded } from '#server/store/embedded.ts';
import { demoPeople, ensureDemoPeople } from '#server/store/people.ts';
import { createSessions } from '#server/store/sessions.ts';
import { decodeCart } from '#server/yampi/cart-record.ts';
import { parseJson } from '#server/yampi/json-body.ts';
import type { Measurements } from './report.ts';
import { end } from './server-process.ts';
import { median, percentile } from './statistics.ts';

const rounds = 5;
const callsAlone = 1_000;
const callsTogether = 4_000;
const connections = 16;

/** The way of a read through us, against Node's own client in the same run; then what reading the answer costs. */
export async function measureHop(folder: string): Promise<Measurements> {
  const { url, cookie, stop } = await databaseOf(join(folder, 'hop'));
  const upstream = await start(['upstream', JSON.stringify(pageOf(1))]);
  const sites = {
    direct: upstream,
    pipe: await start(['pipe', upstream.origin]),
    alone: await start(['hop', upstream.origin]),
    ours: await start(['hop', upstream.origin, url]),
  };
  try {
    const cpu = await cpuTimes(sites, cookie);
    const times = await waits(sites, cookie);
    const added = (share: number) => ({
      ours: typical(times.ours, share) - typical(times.direct, share),
      floor: typical(times.pipe, share) - typical(times.direct, share),
    });
    return {
      'upstream hop, CPU': { ours: median(cpu.ours), floor: median(cpu.pipe) },
      'upstream hop without session check, CPU': { ours: median(cpu.alone), floor: median(cpu.pipe) },
      'upstream hop, added p50': added(0.5),
      'upstream hop, added p99': added(0.99),
      'reading and masking 100 carts, p50': { ours: percentile(readingTimes(), 0.5) },
    };
  } finally {
    for (const site of Object.values(sites)) await site.stop();
    await stop();
  }
}

type Name = 'direct' | 'pipe' | 'alone' | 'ours';
type Running = Awaited<ReturnType<typeof start>>;

/** A list of so many carts, from the documents' own. */
function pageOf(count: number) {
  const { data } = readSample('carts-newer') as { data: object[] };
  const rows = Array.from({ length: count }, (_, at) => ({ ...data[at % data.length], id: at + 1 }));
  return { data: rows, meta: { pagination: { total: count, current_page: 1, total_pages: 1 } } };
}

/** A database with one person signed in. It is no part of the process that is measured. */
async function databaseOf(dataDir: string) {
  const embedded = await startEmbedded(dataDir);
  const url = `postgresql://postgres@/postgres?host=${encodeURIComponent(embedded.host)}`;
  const { db, pool, close } = await openDatabase({ url, dataDir });
  const now = () => new Date();
  await migrateDatabase(pool, 'store', migrationsOf('store'));
  await ensureDemoPeople(db, now);
  const token = await createSessions(db, now).start(demoPeople.owner.id);
  await close();
  return { url, cookie: sessionCookie(token).split(';')[0] ?? '', stop: embedded.close };
}

async function start(args: string[]) {
  const file = new URL('./hop-process.ts', import.meta.url);
  const child = fork(file, args, { execArgv: ['--import', 'tsx/esm'] });
  const [{ origin }] = (await once(child, 'message')) as [{ origin: string }];
  return {
    origin,
    async cpuMicroseconds() {
      child.send('cpu');
      const [told] = (await once(child, 'message')) as [{ cpuMicroseconds: number }];
      return told.cpuMicroseconds;
    },
    stop: () => end(child),
  };
}

/** Microseconds of CPU per request over many connections. Pages differ, so that nothing is shared. */
async function cpuTimes(sites: Record<Name, Running>, cookie: string) {
  const perRequest: Record<Name, number[]> = { direct: [], pipe: [], alone: [], ours: [] };
  // One round more than is counted: the first warms compilers and connections.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['pipe', 'alone', 'ours'] as const) {
      const before = await sites[name].cpuMicroseconds();
      await askTogether(sites[name].origin, cookie);
      const spent = (await sites[name].cpuMicroseconds()) - before;
      if (round > 0) perRequest[name].push(spent / callsTogether);
    }
  }
  return perRequest;
}

async function askTogether(origin: string, cookie: string): Promise<void> {
  const pool = new Pool(origin, { connections });
  let asked = 0;
  const askOn = async () => {
    while (asked < callsTogether) await ask(pool, asked++, cookie);
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  await pool.close();
}

/** Milliseconds of each call, one at a time on one connection. */
async function waits(sites: Record<Name, Running>, cookie: string) {
  const all: Record<Name, number[][]> = { direct: [], pipe: [], alone: [], ours: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['direct', 'pipe', 'ours'] as const) {
      const client = new Client(sites[name].origin);
      const times: number[] = [];
      for (let call = 0; call < callsAlone; call += 1) {
        const began = performance.now();
        await ask(client, call, cookie);
        times.push(performance.now() - began);
      }
      await client.close();
      if (round > 0) all[name].push(times);
    }
  }
  return all;
}

async function ask(client: Client | Pool, page: number, cookie: string): Promise<void> {
  const path = `/v2/loja/checkout/carts?page=${page}`;
  const { statusCode, body } = await client.request({ method: 'GET', path, headers: { cookie } });
  await body.arrayBuffer();
  if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}.`);
}

function typical(times: readonly number[][], share: number): number {
  return median(times.map((round) => percentile(round, share)));
}

/** Milliseconds from the bytes of 100 carts to rows as the role with the most masks sees them. */
function readingTimes(): number[] {
  const bytes = Buffer.from(JSON.stringify(pageOf(100)));
  return Array.from({ length: 300 }, () => {
    const began = performance.now();
    const { rows } = operations.listCarts.response.parse(parseJson(bytes));
    JSON.stringify(
      rows.map((row) =>
        maskRow({ ...decodeCart(row), goneAt: null, siblings: 0, triage: untouched }, 'marketer'),
      ),
    );
    return performance.now() - began;
  }).slice(100);
}
