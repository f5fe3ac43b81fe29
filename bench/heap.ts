import type { Browser } from '@playwright/test';
import { visit } from './browser.ts';
import { openList, rowAt } from './interaction.ts';
import type { Site } from './site.ts';
import { slope } from './statistics.ts';

const warmUpRounds = 5;
const measuredRounds = 12;

/** Growth of the JavaScript heap per route change, in kB, going to and fro between the list and its first row. */
export async function heapGrowth(browser: Browser, site: Site): Promise<number> {
  const visited = await visit(browser, site, { cpu: 1, network: false });
  const { page, devtools } = visited;
  try {
    await openList(visited, site);
    await devtools.send('HeapProfiler.enable');
    const sizes: number[] = [];
    const { link, cart } = await rowAt(page, 0);
    for (let round = 0; round < warmUpRounds + measuredRounds; round += 1) {
      await link.click();
      await page.waitForFunction((cart) => globalThis.probe.isOpen(cart), cart);
      await page.goBack();
      await page.waitForFunction((cart) => !globalThis.probe.isOpen(cart), cart);
      await devtools.send('HeapProfiler.collectGarbage');
      sizes.push((await devtools.send('Runtime.getHeapUsage')).usedSize / 1000);
    }
    return slope(sizes.slice(warmUpRounds)) / 2;
  } finally {
    await visited.context.close();
  }
}
