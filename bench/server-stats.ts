import type { StatSearch } from '#contract/app/stats.ts';
import type { Measurements } from './report.ts';
import { startServer } from './server-process.ts';
import { percentile } from './statistics.ts';

const rounds = 15;

export type StatTimes = { month: number; all: number };

/** Half of the times that all cards of the statistics page take together, one call at a time through the whole server. */
export async function timeStatCards(dataDir: string): Promise<StatTimes> {
  const server = await startServer(dataDir);
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
