import type { Browser, Locator, Page } from '@playwright/test';
import { listAddress, settle, type Visit, visit } from './browser.ts';
import type { OpenCart, Probe, Wanted } from './probe.ts';
import type { Site } from './site.ts';

/** Milliseconds from the input to the painted result, at a CPU four times slower. */
export type Interactions = { search: number[]; nextPage: number[]; openRow: number[] };

const candidates = ['fernanda', 'paula', 'bruna', 'mariana', 'fernando', 'paulo', 'bruno'];

/** One visit to the list: searches, pages and opened rows, each a few times, after one of each to warm up. */
export async function interact(browser: Browser, site: Site): Promise<Interactions> {
  const visited = await visit(browser, site, { cpu: 4, network: false });
  try {
    await openList(visited, site);
    const search = await measureSearch(visited, site);
    const nextPage = await measureNextPage(visited, site);
    await openList(visited, site);
    const openRow = await measureOpenRow(visited);
    return { search: search.slice(1), nextPage: nextPage.slice(1), openRow: openRow.slice(1) };
  } finally {
    await visited.context.close();
  }
}

/** Opens the list and waits until its rows are there and nothing is loading any more. */
export async function openList(visited: Visit, site: Site): Promise<void> {
  await visited.page.goto(listAddress(site));
  await visited.page.evaluate(() => globalThis.probe.firstRows);
  await settle(visited);
}

async function measureSearch(visited: Visit, site: Site): Promise<number[]> {
  const box = visited.page.getByRole('searchbox').first();
  const all = await site.rowIds({ q: '', page: 1 });
  const times: number[] = [];
  for (const word of await tellingWords(site)) {
    const rows = await site.rowIds({ q: word, page: 1 });
    await box.focus();
    times.push(
      await time(visited, `search ${word}`, 'keydown', { rows }, () =>
        visited.page.keyboard.type(word, { delay: 60 }),
      ),
    );
    await time(visited, 'empty search', 'keydown', { rows: all }, async () => {
      await visited.page.keyboard.press('Control+A');
      await visited.page.keyboard.press('Delete');
    });
    await settle(visited);
  }
  return times;
}

/** Words whose last letter changes what is found, so that the rows of one letter less are not taken for theirs. */
async function tellingWords(site: Site): Promise<string[]> {
  const telling: string[] = [];
  for (const word of candidates) {
    const rows = await site.rowIds({ q: word, page: 1 });
    const before = await site.rowIds({ q: word.slice(0, -1), page: 1 });
    if (rows.length > 0 && rows.join() !== before.join()) telling.push(word);
  }
  return telling.slice(0, 4);
}

async function measureNextPage(visited: Visit, site: Site): Promise<number[]> {
  const next = visited.page.getByRole('button', { name: /próxima/i }).first();
  const times: number[] = [];
  for (const page of [2, 3, 4, 5]) {
    const rows = await site.rowIds({ q: '', page });
    times.push(await time(visited, `page ${page}`, 'pointerdown', { rows }, () => next.click()));
    await settle(visited);
  }
  return times;
}

async function measureOpenRow(visited: Visit): Promise<number[]> {
  const { page } = visited;
  const times: number[] = [];
  for (let row = 1; row <= 4; row += 1) {
    const { link, cart } = await rowAt(page, row);
    await link.hover();
    await settle(visited);
    times.push(await time(visited, 'open row', 'pointerdown', { opened: cart }, () => link.click()));
    await page.goBack();
    await page.waitForFunction((cart) => !globalThis.probe.isOpen(cart), cart);
    await settle(visited);
  }
  return times;
}

/** The link of a row of the list, counted from 0, and what it opens. */
export async function rowAt(page: Page, row: number): Promise<{ link: Locator; cart: OpenCart }> {
  const link = page.locator('main table a[href*="/carts/"]').nth(row);
  const href = (await link.getAttribute('href')) ?? '';
  const id = /\/(\d+)(?:\?|$)/.exec(href)?.[1] ?? '';
  return { link, cart: { id, name: (await link.textContent()) ?? '' } };
}

/**
 * Milliseconds from the key of a verb to its word in the row; the cursor goes on by itself. Ours alone, as the floor has
 * no verbs. The first one loads their code.
 */
export async function measureVerb(browser: Browser, site: Site): Promise<number[]> {
  const visited = await visit(browser, site, { cpu: 4, network: false });
  const { page } = visited;
  const times: number[] = [];
  try {
    await openList(visited, site);
    await page.keyboard.press('j');
    for (let row = 0; row <= 20; row += 1) {
      const href = await page.locator('main table a:focus').getAttribute('href');
      const cart = /\/(\d+)(?:\?|$)/.exec(href ?? '')?.[1] ?? '';
      const wanted = { cart, says: 'Ganho' };
      times.push(await time(visited, 'verb', 'keydown', wanted, () => page.keyboard.press('Shift+E')));
      await settle(visited);
    }
  } finally {
    await visited.context.close();
  }
  return times.slice(1);
}

async function time(
  { page }: Visit,
  name: string,
  event: Parameters<Probe['arm']>[0],
  wanted: Wanted,
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(([event, wanted]) => globalThis.probe.arm(event, wanted), [event, wanted] as const);
  await act();
  const milliseconds = await page.evaluate(() => globalThis.probe.measured());
  if (Number.isNaN(milliseconds)) throw new Error(`No result within ten seconds: ${name}.`);
  return milliseconds;
}
