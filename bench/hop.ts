import { fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Pool } from 'undici';
import { build } from 'vite';
import { untouched } from '#contract/app/cart-triage.ts';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { maskRow } from '#server/proxy/mask.ts';
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
  const program = await buildProgram();
  const upstream = await start(program, ['upstream', JSON.stringify(pageOf(1))]);
  const sites = {
    direct: upstream,
    pipe: await start(program, ['pipe', upstream.origin]),
    alone: await start(program, ['hop', upstream.origin]),
    asking: await start(program, ['asking', upstream.origin, join(folder, 'asking')]),
    ours: await start(program, ['remembering', upstream.origin, join(folder, 'remembering')]),
  };
  try {
    const cpu = await cpuTimes(sites);
    const times = await waits(sites);
    const floor = median(cpu.pipe);
    const added = (share: number, name: Name = 'ours') => ({
      ours: typical(times[name], share) - typical(times.direct, share),
      floor: typical(times.pipe, share) - typical(times.direct, share),
    });
    const reading = readingTimes();
    return {
      'upstream hop, CPU': { ours: median(cpu.ours), floor },
      'upstream hop without session check, CPU': { ours: median(cpu.alone), floor },
      'upstream hop, session asked for each time, CPU': { ours: median(cpu.asking), floor },
      'upstream hop, added p50': added(0.5),
      'upstream hop, added p99': added(0.99),
      'upstream hop, session asked for each time, added p50': added(0.5, 'asking'),
      'reading and masking 100 carts, p50': { ours: median(reading.ours), floor: median(reading.floor) },
    };
  } finally {
    for (const site of Object.values(sites)) await site.stop();
  }
}

const names = ['pipe', 'alone', 'asking', 'ours'] as const;
type Name = (typeof names)[number] | 'direct';
type Running = Awaited<ReturnType<typeof start>>;

/** As plain JavaScript, because that is what runs; what runs TypeScript directly names every function it makes. */
async function buildProgram(): Promise<string> {
  const outDir = fileURLToPath(new URL('./out/hop', import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('./hop-process.ts', import.meta.url)),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  });
  for (const name of ['embedded-worker.mjs', 'whole-questions.mjs'])
    copyFileSync(new URL(`../server/store/${name}`, import.meta.url), join(outDir, name));
  return join(outDir, 'hop-process.js');
}

/** A list of so many carts, from the documents' own. */
function pageOf(count: number) {
  const { data } = readSample('carts-newer') as { data: object[] };
  const rows = Array.from({ length: count }, (_, at) => ({ ...data[at % data.length], id: at + 1 }));
  return { data: rows, meta: { pagination: { total: count, current_page: 1, total_pages: 1 } } };
}

async function start(program: string, args: string[]) {
  const child = fork(program, args);
  const [{ origin, cookie }] = (await once(child, 'message')) as [{ origin: string; cookie: string }];
  return {
    origin,
    cookie,
    async cpuMicroseconds() {
      child.send('cpu');
      const [told] = (await once(child, 'message')) as [{ cpuMicroseconds: number }];
      return told.cpuMicroseconds;
    },
    stop: () => end(child),
  };
}

/** Microseconds of CPU per request over many connections. Pages differ, so that nothing is shared. */
async function cpuTimes(sites: Record<Name, Running>) {
  const perRequest: Record<Name, number[]> = { direct: [], pipe: [], alone: [], asking: [], ours: [] };
  // One round more than is counted: the first warms compilers and connections.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const before = await sites[name].cpuMicroseconds();
      await askTogether(sites[name]);
      const spent = (await sites[name].cpuMicroseconds()) - before;
      if (round > 0) perRequest[name].push(spent / callsTogether);
    }
  }
  return perRequest;
}

async function askTogether({ origin, cookie }: Running): Promise<void> {
  const pool = new Pool(origin, { connections });
  let asked = 0;
  const askOn = async () => {
    while (asked < callsTogether) await ask(pool, asked++, cookie);
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  await pool.close();
}

/** Milliseconds of each call, one at a time on one connection. */
async function waits(sites: Record<Name, Running>) {
  const all: Record<Name, number[][]> = { direct: [], pipe: [], alone: [], asking: [], ours: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['direct', 'pipe', 'asking', 'ours'] as const) {
      const client = new Client(sites[name].origin);
      const times: number[] = [];
      for (let call = 0; call < callsAlone; call += 1) {
        const began = performance.now();
        await ask(client, call, sites[name].cookie);
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

/** Milliseconds from the bytes of 100 carts to rows as the role with the most masks sees them; the floor only parses. */
function readingTimes(): { ours: number[]; floor: number[] } {
  const bytes = Buffer.from(JSON.stringify(pageOf(100)));
  const rounds = Array.from({ length: 300 }, () => ({
    floor: timeOf(() => JSON.parse(bytes.toString())),
    ours: timeOf(() => readAndMask(bytes)),
  })).slice(100);
  return { ours: rounds.map(({ ours }) => ours), floor: rounds.map(({ floor }) => floor) };
}

function readAndMask(bytes: Buffer): string {
  const { rows } = operations.listCarts.response.parse(parseJson(bytes));
  const alike = { goneAt: null, siblings: 0, triage: untouched };
  return JSON.stringify(rows.map((row) => maskRow({ ...decodeCart(row), ...alike }, 'marketer')));
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
