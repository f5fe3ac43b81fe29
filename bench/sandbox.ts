import { join } from 'node:path';
import { demoAlias } from './api-client.ts';
import { inNewDatabase } from './new-database.ts';
import type { Measurements } from './report.ts';
import { type RunningSandbox, startSandbox } from './sandbox-process.ts';
import { median, percentile } from './statistics.ts';

const rounds = 5;
const callsPerRound = 40;
const includes = 'include=customer,payment,address,promocode,items,seller';
const headers = { 'User-Token': 'sandbox-user-token', 'User-Secret-Key': 'sandbox-secret-key' };

const wholePages = Array.from({ length: 20 }, (_, at) => `${includes}&limit=100&page=${at + 1}`);

const filteredPages = [
  'q=maria',
  'q=silva&status=payment_refused',
  'status=payment_refused',
  'utm_source[]=facebook&utm_source[]=fb',
  'utm_campaign[]=remarketing&status=payment_refused',
  'q=ana&utm_source[]=google',
  'q=example.org',
].map((filter) => `${filter}&limit=25`);

/** The sandbox on its own, with 100,000 carts in the embedded database. */
export async function measureSandbox(folder: string): Promise<Measurements> {
  const sandbox = await startSandbox(100_000, { DATA_DIR: join(folder, 'sandbox') });
  try {
    await liftQuota(sandbox);
    return {
      'sandbox, making 100,000 carts': { ours: sandbox.makingSeconds },
      'sandbox, 100 of 100,000 with all includes, p50': { ours: await typicalTime(sandbox, wholePages) },
      'sandbox, filtered page of 100,000, p50': { ours: await typicalTime(sandbox, filteredPages) },
    };
  } finally {
    await sandbox.stop();
  }
}

/** The sandbox with a million carts, in a new database of a PostgreSQL server. */
export async function measureMillion(folder: string, serverUrl: string): Promise<Measurements> {
  return inNewDatabase(serverUrl, async (url) => {
    const sandbox = await startSandbox(1_000_000, { DATA_DIR: join(folder, 'million'), DATABASE_URL: url });
    const memory = sandbox.peakMegabytes();
    await sandbox.stop();
    return {
      'sandbox, making 1,000,000 carts': { ours: sandbox.makingSeconds },
      'sandbox, memory for 1,000,000 carts': { ours: memory },
    };
  });
}

async function liftQuota({ origin }: RunningSandbox): Promise<void> {
  const answer = await fetch(`${origin}/control/stores/${demoAlias}/quota`, {
    method: 'PUT',
    body: '{"perMinute":null}',
  });
  if (!answer.ok) throw new Error(`The sandbox did not lift its quota (${answer.status}).`);
}

/** Median over the rounds of the median time of a call, its body read, one at a time and without the answer cache. */
async function typicalTime({ origin }: RunningSandbox, queries: readonly string[]): Promise<number> {
  const times: number[][] = [];
  // One round more than is counted: the first warms caches and compilers.
  for (let round = 0; round <= rounds; round += 1) {
    const measured: number[] = [];
    for (let call = 0; call < callsPerRound; call += 1) {
      const query = `${queries[call % queries.length]}&skipCache=true`;
      const began = performance.now();
      const answer = await fetch(`${origin}/v2/${demoAlias}/checkout/carts?${query}`, { headers });
      const { data } = (await answer.json()) as { data: unknown[] };
      measured.push(performance.now() - began);
      if (!data?.length) throw new Error(`The sandbox has no carts for ${query}.`);
    }
    times.push(measured);
  }
  return median(times.slice(1).map((round) => percentile(round, 0.5)));
}
