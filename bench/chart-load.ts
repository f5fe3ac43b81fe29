import type { Browser } from '@playwright/test';
import { settle, visit } from './browser.ts';
import type { Site } from './site.ts';

export type ChartLoad = {
  /** Milliseconds from the end of the answer with the numbers to the frame that has the first chart. */
  afterData: number;
  /** Scripts that had been asked for when the numbers were painted, as paths. */
  before: string[];
};

/** One cold visit to the statistics, until their first chart is painted. */
export async function loadChart(browser: Browser, site: Site): Promise<ChartLoad> {
  const visited = await visit(browser, site, { cpu: 1, network: false });
  const { context, page } = visited;
  try {
    await page.addInitScript(watchPaints);
    await page.goto(`${site.origin}/${site.alias}/stats`);
    const { numbers, chart } = await page.evaluate(() => globalThis.paints);
    await settle(visited);
    const resources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => ({
        url: entry.name,
        began: entry.startTime,
        ended: (entry as PerformanceResourceTiming).responseEnd,
      })),
    );
    const data = resources.find(({ url }) => url.includes('/stats/series'))?.ended ?? Number.NaN;
    const scripts = resources.filter(({ url, began }) => url.endsWith('.js') && began <= numbers);
    return { afterData: chart - data, before: scripts.map(({ url }) => new URL(url).pathname.slice(1)) };
  } finally {
    await context.close();
  }
}

declare global {
  /** When the first number and the first chart were painted, in milliseconds of the navigation. */
  var paints: Promise<{ numbers: number; chart: number }>;
}

function watchPaints(): void {
  globalThis.paints = new Promise((resolve) => {
    let numbers = 0;
    const look = (now: number) => {
      // What a frame finds was painted with the one before it.
      if (!numbers && /R\$/.test(document.querySelector('main')?.textContent ?? '')) numbers = now;
      if (document.querySelector('[data-chart] svg')) resolve({ numbers, chart: now });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
