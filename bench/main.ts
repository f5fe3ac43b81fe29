import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.ts';
import { buildFloor } from './floor/floor-build.ts';
import { startFloor } from './floor/floor-server.ts';
import { measureHop } from './hop.ts';
import { enlargeStore } from './large-store.ts';
import { type Contestant, measureCharts, measureInteractions, measureLoads } from './measure-pages.ts';
import { judge, type Measurements, table } from './report.ts';
import { measureMillion, measureSandbox } from './sandbox.ts';
import { measureServerList } from './server-list.ts';
import { startServer } from './server-process.ts';
import { measureMillionStats, statMeasurements, timeStatCards } from './server-stats.ts';
import { measureStartUp } from './start-up.ts';

// `npm run bench` measures everything; `npm run bench -- --only list` one part (start, load, interaction, list, stats,
// sandbox, million, hop). The one before the last needs a PostgreSQL server: BENCH_DATABASE_URL, of an account that may make databases.
const parts = ['start', 'load', 'interaction', 'list', 'stats', 'sandbox', 'million', 'hop'] as const;
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const chosen = parts.filter((part) => values.only?.includes(part) ?? true);

const folder = mkdtempSync(join(tmpdir(), 'resgate-bench-'));
const place = { dataDir: join(folder, 'data') };
const results: Measurements = {};
let chromium = '';

// Also after an error and after Ctrl-C.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

if (chosen.some((part) => !['sandbox', 'million', 'hop'].includes(part))) {
  step('starting with an empty and with a filled store');
  const startUp = await measureStartUp(place);
  if (chosen.includes('start')) Object.assign(results, startUp);
}
if (chosen.includes('load') || chosen.includes('interaction')) await measurePages();
if (chosen.includes('list') || chosen.includes('stats')) {
  const small = chosen.includes('stats') ? await timeStatCards(place) : null;
  step('multiplying the carts to 100,000');
  await enlargeStore(place);
  if (chosen.includes('list')) {
    step('asking for lists');
    Object.assign(results, await measureServerList(place));
  }
  if (small) {
    step('asking for statistics');
    Object.assign(results, statMeasurements(small, await timeStatCards(place)));
  }
}
if (chosen.includes('sandbox')) {
  step('making 100,000 carts in the sandbox and listing them');
  Object.assign(results, await measureSandbox(folder));
}
if (chosen.includes('million')) await measureMillionCarts();
if (chosen.includes('hop')) {
  step('asking the API through us and through a bare pipe');
  Object.assign(results, await measureHop(folder));
}

const verdicts = judge(results);
console.log(`\n${table(verdicts)}\n`);
if (chosen.length === parts.length) {
  const report = { date: new Date().toISOString(), node: process.version, chromium, results: verdicts };
  writeFileSync(new URL('./results.json', import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
}
process.exitCode = verdicts.some(({ verdict }) => verdict === 'over') ? 1 : 0;

async function measurePages(): Promise<void> {
  const floorFolder = await buildFloor();
  const floor: Contestant = { site: await startFloor(floorFolder), folder: floorFolder };
  const ours: Contestant = { site: await startServer(place), folder: 'dist/spa' };
  const browser = await launchBrowser();
  chromium = browser.version();
  try {
    step('opening the list');
    if (chosen.includes('load')) Object.assign(results, await measureLoads(browser, { ours, floor }));
    step('opening the statistics');
    if (chosen.includes('load')) Object.assign(results, await measureCharts(browser, ours));
    step('searching, paging, opening');
    if (chosen.includes('interaction'))
      Object.assign(results, await measureInteractions(browser, { ours, floor }));
  } finally {
    await browser.close();
    await ours.site.stop();
    await floor.site.stop();
  }
}

async function measureMillionCarts(): Promise<void> {
  const url = process.env.BENCH_DATABASE_URL || process.env.DATABASE_URL;
  if (!url) {
    console.log('Not measured: a million carts. Set BENCH_DATABASE_URL to a PostgreSQL server.');
    return;
  }
  step('making 1,000,000 carts in the sandbox');
  Object.assign(results, await measureMillion(folder, url));
  step('reading 1,000,000 carts in numbers');
  Object.assign(results, await measureMillionStats(folder, url));
}

function step(name: string): void {
  console.log(`${name} …`);
}
