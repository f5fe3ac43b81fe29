import { join } from 'node:path';
import type { StatSearch } from '#contract/app/stats.ts';
import { enlargeStore } from './large-store.ts';
import { inNewDatabase } from './new-database.ts';
import type { Measurements } from './report.ts';
import { type Place, startServer } from './server-process.ts';
import { readDemoStore } from './start-up.ts';
import { percentile } from './statistics.ts';

const rounds = 15;

export type StatTimes = { month: number; all: number };

/** Half of the times that all cards of the statistics page take together, one call at a time through the whole server. */
export async function timeStatCards(place: Place): Promise<StatTimes> {
  const server = await startServer(place);
  try {
    const typical = async (search: Partial<StatSearch>) => {
      const times: number[] = [];
      // One round more than is counted: the first warms caches and compilers.
      for (let round = 0; round <= rounds; round += 1) times.push(await server.client.timeStats(search));
      return percentile(times.slice(1), 0.5);
    };
    return { month: await typical({}), all: await typical({ range: 'all' }) };
  } finally {
    await server.stop();
  }
}

/** What the page costs over a large store, and how much more than over one of a tenth. */
export function statMeasurements(small: StatTimes, large: StatTimes): Measurements {
  return {
    'statistics of 30 days in 100,000, all cards, p50': { ours: large.month },
    'statistics of all 100,000 carts, all cards, p50': { ours: large.all },
    'statistics of all, 100,000 carts against 10,000': { ours: large.all / small.all },
  };
}

/** The same page over a million carts, and over a tenth of them, each in a new database of a PostgreSQL server. */
export async function measureMillionStats(folder: string, serverUrl: string): Promise<Measurements> {
  const timesAt = (carts: number) =>
    inNewDatabase(serverUrl, async (databaseUrl) => {
      const place = { dataDir: join(folder, `stats-of-${carts}`), databaseUrl };
      await readDemoStore(place);
      await enlargeStore(place, carts);
      return timeStatCards(place);
    });
  const tenth = await timesAt(100_000);
  const million = await timesAt(1_000_000);
  return {
    'statistics of 30 days in 1,000,000 on PostgreSQL, all cards, p50': { ours: million.month },
    'statistics of all 1,000,000 carts on PostgreSQL, all cards, p50': { ours: million.all },
    'statistics of all, 1,000,000 carts against 100,000': { ours: million.all / tenth.all },
  };
}
