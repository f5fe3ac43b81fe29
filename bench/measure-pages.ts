import type { Browser } from '@playwright/test';
import type { Throttle } from './browser.ts';
import { weigh } from './bundle.ts';
import { loadChart } from './chart-load.ts';
import { heapGrowth } from './heap.ts';
import { type Interactions, interact, measureVerb } from './interaction.ts';
import { loadPage, type PageLoad } from './page-load.ts';
import type { Measured, Measurements } from './report.ts';
import type { Site } from './site.ts';
import { median, percentile } from './statistics.ts';

export type Contestant = { site: Site; folder: string };
type Pair<Item> = { ours: Item; floor: Item };

const slow: Throttle = { cpu: 4, network: true };
const fast: Throttle = { cpu: 1, network: false };
const loadRounds = 7;
const interactionRounds = 5;

/** Cold visits to the list, ours and the floor's by turns, and the weight of what they had loaded. */
export async function measureLoads(browser: Browser, pages: Pair<Contestant>): Promise<Measurements> {
  const slowLoads = await byTurns(pages, loadRounds, ({ site }) => loadPage(browser, site, slow));
  const fastLoads = await byTurns(pages, loadRounds, ({ site }) => loadPage(browser, site, fast));
  const of = (loads: Pair<PageLoad[]>, read: (load: PageLoad) => number) =>
    medians({ ours: loads.ours.map(read), floor: loads.floor.map(read) });
  const weight = {
    ours: weightOf(pages.ours, slowLoads.ours),
    floor: weightOf(pages.floor, slowLoads.floor),
  };
  return {
    'JS before the first rows, gzip': { ours: weight.ours.scriptGzip, floor: weight.floor.scriptGzip },
    'chunks with recharts before the first rows': { ours: weight.ours.withRecharts.length },
    'chunks with react-aria before the first rows': { ours: weight.ours.withReactAria.length },
    'CSS before the first rows, brotli': { ours: weight.ours.styleBrotli },
    'waterfall depth after the HTML': of(slowLoads, (load) => load.depth),
    'requests to the first rows': of(slowLoads, (load) => load.requests.length + 1),
    'rows visible, 4x and Fast 4G': of(slowLoads, (load) => load.firstRows),
    'rows visible': of(fastLoads, (load) => load.firstRows),
    'first contentful paint, 4x and Fast 4G': of(slowLoads, (load) => load.firstContentfulPaint),
    'layout shift': of(slowLoads, (load) => load.layoutShift),
    'elements for 50 rows': of(slowLoads, (load) => load.elements),
  };
}

/** What the list does for a person who has it open. */
export async function measureInteractions(browser: Browser, pages: Pair<Contestant>): Promise<Measurements> {
  const visits = await byTurns(pages, interactionRounds, ({ site }) => interact(browser, site));
  const growths = await byTurns(pages, 1, ({ site }) => heapGrowth(browser, site));
  const verbs = await measureVerb(browser, pages.ours.site);
  const of = (read: (times: Interactions) => number[]) =>
    medians({ ours: visits.ours.flatMap(read), floor: visits.floor.flatMap(read) });
  return {
    'last key to rows, CPU 4x': of((times) => times.search),
    'next page, CPU 4x': of((times) => times.nextPage),
    'open row, CPU 4x': of((times) => times.openRow),
    'verb to its word, CPU 4x, p50': { ours: percentile(verbs, 0.5) },
    'verb to its word, CPU 4x, p95': { ours: percentile(verbs, 0.95) },
    'heap per route change': medians(growths),
  };
}

/** Cold visits to the statistics, which the floor does not have. */
export async function measureCharts(browser: Browser, { site, folder }: Contestant): Promise<Measurements> {
  const loads = [];
  for (let round = 0; round < interactionRounds; round += 1) loads.push(await loadChart(browser, site));
  const early = weigh(folder, [...new Set(loads.flatMap(({ before }) => before))]);
  return {
    'first chart painted after its data': { ours: median(loads.map(({ afterData }) => afterData)) },
    'chunks with recharts before the numbers': { ours: early.withRecharts.length },
  };
}

/** Ours and the floor's in turn, each first in every second round, so that neither has the warmer machine. */
async function byTurns<Item, Result>(
  pair: Pair<Item>,
  rounds: number,
  measure: (item: Item) => Promise<Result>,
): Promise<Pair<Result[]>> {
  const results: Pair<Result[]> = { ours: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    const turns = round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const);
    for (const turn of turns) results[turn].push(await measure(pair[turn]));
  }
  return results;
}

function medians({ ours, floor }: Pair<number[]>): Measured {
  return { ours: median(ours), floor: median(floor) };
}

/** Every file that any of the visits had before its rows: what comes early by chance counts too. */
function weightOf({ folder }: Contestant, loads: readonly PageLoad[]) {
  const files = loads.flatMap((load) => load.requests.map(({ url }) => new URL(url).pathname.slice(1)));
  return weigh(folder, [...new Set(files)]);
}
