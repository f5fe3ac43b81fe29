import type { Browser } from '@playwright/test';
import { listAddress, settle, type Throttle, visit } from './browser.ts';
import type { Site } from './site.ts';
import { type Request, waterfallDepth } from './waterfall.ts';

/** One cold visit to the list. Times are milliseconds from the start of the navigation. */
export type PageLoad = {
  firstRows: number;
  firstContentfulPaint: number;
  layoutShift: number;
  elements: number;
  /** What had been answered when the rows were there, without the HTML. */
  requests: Request[];
  depth: number;
};

/** Opens the list in a new profile and waits until its rows are painted and the line is quiet. */
export async function loadPage(browser: Browser, site: Site, throttle: Throttle): Promise<PageLoad> {
  const visited = await visit(browser, site, throttle);
  const { context, page } = visited;
  try {
    await page.goto(listAddress(site), { waitUntil: 'commit' });
    const firstRows = await page.evaluate(() => globalThis.probe.firstRows);
    await settle(visited);
    const seen = await page.evaluate(() => ({
      layoutShift: globalThis.probe.layoutShift,
      firstContentfulPaint:
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      elements: document.querySelectorAll('*').length,
      resources: performance.getEntriesByType('resource').map((entry) => ({
        url: entry.name,
        began: entry.startTime,
        ended: (entry as PerformanceResourceTiming).responseEnd,
        bytes: (entry as PerformanceResourceTiming).transferSize,
      })),
    }));
    // A preloaded answer is listed again when it is used, without bytes; data: addresses are no requests.
    const requests = seen.resources.filter(
      ({ url, ended, bytes }) => ended <= firstRows && bytes > 0 && url.startsWith('http'),
    );
    return { ...seen, firstRows, requests, depth: waterfallDepth(requests) };
  } finally {
    await context.close();
  }
}
