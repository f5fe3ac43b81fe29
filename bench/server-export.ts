import type { ApiClient } from './api-client.ts';
import type { Measurements } from './report.ts';

/** How long the file of all carts takes, and how much the server grows after its first tenth. */
export async function measureExport(
  client: ApiClient,
  carts: number,
  peakMegabytes: () => number,
): Promise<Measurements> {
  const began = performance.now();
  let lines = 0;
  let early = Number.NaN;
  for await (const chunk of await client.download({ presence: 'all' })) {
    for (const byte of chunk) if (byte === 10) lines += 1;
    if (Number.isNaN(early) && lines > carts / 10) early = peakMegabytes();
  }
  // What stands above the carts is no cart.
  if (lines < carts) throw new Error(`The file has ${lines} lines for ${carts} carts.`);
  return {
    'CSV of 100,000 carts': { ours: (performance.now() - began) / 1000 },
    'CSV of 100,000 carts, memory after its first tenth': { ours: peakMegabytes() - early },
  };
}
