import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { StatBreakdown, StatHours, StatSeries } from '#contract/app/stats.ts';
import { expect, test } from './fixtures.ts';

const charts = ['series', 'funnel', 'hours', 'turns', 'shares'] as const;

function figure(page: Page): Locator {
  return page.getByRole('region', { name: 'Gráfico' }).getByRole('figure');
}

function drawing(page: Page): Locator {
  return figure(page).getByRole('application');
}

async function ask<Answer>(page: Page, alias: string, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/stores/${alias}/stats/${path}`, {
    headers: { 'X-CSRF': '1', Origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(200);
  return answer.json();
}

/** The cells of the table, row by row, without no-break spaces. */
async function cells(page: Page): Promise<string[][]> {
  const rows = await figure(page).getByRole('row').all();
  const texts = await Promise.all(
    rows.map((row) => row.getByRole('cell').or(row.getByRole('rowheader')).allTextContents()),
  );
  return texts.slice(1).map((row) => row.map((text) => text.replace(/\u00a0/g, ' ')));
}

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('every chart has a name, a sentence, points that arrows read, and a picture to take along', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 80 });
  for (const chart of charts) {
    await page.goto(`/${shop.alias}/stats?range=all&metric=carts&chart=${chart}`);
    await expect(drawing(page).locator('svg')).toBeVisible();
    const name = await figure(page).getByRole('heading').textContent();
    await expect(figure(page)).toHaveAccessibleName(name ?? '');
    await expect(drawing(page)).toHaveAccessibleName(name ?? '');
    await expect(figure(page).getByRole('paragraph').first()).toContainText(/\.$/);

    await drawing(page).focus();
    await page.keyboard.press('ArrowRight');
    const said = figure(page).getByRole('status');
    await expect(said).toContainText(/: /);
    const first = await said.textContent();
    await page.keyboard.press('End');
    await expect(said).not.toHaveText(first ?? '');

    const picture = await download(page, 'Baixar PNG');
    expect(picture.name).toMatch(/^resgate-.*-tudo\.png$/);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.bytes.length).toBeGreaterThan(5_000);
  }
});

test('the table of the course has the numbers of the API, and so has the file', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 80 });
  await page.goto(`/${shop.alias}/stats?range=90d&metric=carts`);
  await expect(drawing(page).locator('svg')).toBeVisible();
  await figure(page).getByRole('button', { name: 'Ver como tabela' }).focus();
  await page.keyboard.press('Enter');
  const { current, previous } = await ask<StatSeries>(page, shop.alias, 'series?range=90d');
  const table = await cells(page);
  expect(current.buckets.length).toBeGreaterThan(10);
  expect(table.map((row) => [Number(row[1]), Number(row[3])])).toEqual(
    current.buckets.map(({ figures }, index) => [
      figures.carts,
      previous?.buckets[index]?.figures.carts ?? Number.NaN,
    ]),
  );
  const { name, bytes } = await download(page, 'Baixar CSV');
  expect(name).toMatch(/^resgate-.*-tempo-\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/);
  const lines = bytes
    .toString()
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  expect(lines.slice(-table.length)).toEqual(table);
  await page.keyboard.press('Tab');
  await figure(page).getByRole('button', { name: 'Ver como gráfico' }).press('Enter');
  await expect(drawing(page)).toBeVisible();
});

test('steps and hours tell what the API counts', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', {
    seeded: 40,
    carts: [{ name: 'Recusada', step: 'payment', refused: true }],
  });
  const shown = (value: number) => String(value);
  await page.goto(`/${shop.alias}/stats?range=all&metric=carts&chart=funnel`);
  await figure(page).getByRole('button', { name: 'Ver como tabela' }).click();
  const steps = await ask<StatBreakdown>(page, shop.alias, 'breakdown?range=all&by=step');
  const named = { 'Dados pessoais': 'personal', Entrega: 'shipping', Pagamento: 'payment' };
  const table = await cells(page);
  for (const [name, step] of Object.entries(named)) {
    const row = steps.rows.find(({ key }) => key[0] === step)?.current;
    const { carts = 0, refused = 0 } = row ?? {};
    const [, count, , ofThem, left] = table.find(([first]) => first === name) ?? [];
    expect([count, ofThem, left]).toEqual([carts, refused, carts - refused].map(shown));
  }
  await page.goto(`/${shop.alias}/stats?range=all&metric=carts&chart=hours`);
  await figure(page).getByRole('button', { name: 'Ver como tabela' }).click();
  const hours = await ask<StatHours>(page, shop.alias, 'hours?range=all');
  const grid = (await cells(page)).map((row) => row.slice(1));
  for (const { weekday, hour, figures } of hours.cells) {
    expect(grid[hour]?.[(weekday + 6) % 7]).toBe(shown(figures.carts));
  }
  const sum = grid.flat().reduce((total, text) => total + Number(text), 0);
  expect(sum).toBe(hours.cells.reduce((total, { figures }) => total + figures.carts, 0));
});

test('recharts comes after the numbers, and never with the carts', async ({ page, shop, visitCarts }) => {
  const scripts: string[] = [];
  page.on('response', async (answer) => {
    if (!answer.url().endsWith('.js')) return;
    const text = await answer.text().catch(() => '');
    if (text.includes('recharts-')) scripts.push(answer.url());
  });
  await visitCarts('owner', { seeded: 20 });
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
  // What is asked for before the first number is painted is none of it.
  await page.addInitScript(() => {
    const drawn = () => document.querySelector('[data-chart] svg') !== null;
    const seen = { numbers: Number.POSITIVE_INFINITY };
    Object.assign(window, { seen });
    const look = () => {
      if (/R\$/.test(document.querySelector('main')?.textContent ?? '') && seen.numbers > performance.now())
        requestAnimationFrame(() => {
          seen.numbers = Math.min(seen.numbers, performance.now());
        });
      if (!drawn()) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`/${shop.alias}/stats?range=all`);
  await expect(drawing(page).locator('svg')).toBeVisible();
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
  const began = await page.evaluate(
    (urls) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => urls.includes(name))
        .map(({ startTime }) => startTime),
    scripts,
  );
  const numbers = await page.evaluate(
    () => (window as unknown as { seen: { numbers: number } }).seen.numbers,
  );
  expect(Math.min(...began)).toBeGreaterThan(numbers);
});

test('nothing moves, and in forced colours series differ by dash and texture', async ({
  page,
  shop,
  visitCarts,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await visitCarts('owner', { seeded: 80 });
  await page.goto(`/${shop.alias}/stats?range=90d&metric=carts`);
  await expect(drawing(page).locator('svg')).toBeVisible();
  const moving = await drawing(page).evaluate((element) => element.getAnimations({ subtree: true }).length);
  expect(moving).toBe(0);
  const lines = drawing(page).locator('.recharts-curve[stroke-dasharray], .recharts-area-curve');
  // Now, what of it is not over yet, and before.
  await expect(lines).toHaveCount(3);
  const dashes = await lines.evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray));
  expect(new Set(dashes).size).toBe(3);

  await page.goto(`/${shop.alias}/stats?range=all&metric=carts&chart=shares`);
  await expect(drawing(page).locator('.recharts-bar-rectangle').first()).toBeVisible();
  const fills = await drawing(page)
    .locator('.recharts-bar-rectangle path')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('fill')))]);
  const textures = await drawing(page)
    .locator('pattern')
    .evaluateAll((all) => all.map((one) => one.querySelector('path')?.getAttribute('d') ?? ''));
  expect(fills.length).toBeGreaterThan(2);
  expect(new Set(textures.slice(0, 6)).size).toBe(6);
});

test('on a phone of 320 px no chart and no tooltip overflows', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 20 });
  await page.setViewportSize({ width: 320, height: 700 });
  for (const chart of charts) {
    await page.goto(`/${shop.alias}/stats?range=all&chart=${chart}`);
    await expect(drawing(page).locator('svg')).toBeVisible();
    await drawing(page).focus();
    await page.keyboard.press('End');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
