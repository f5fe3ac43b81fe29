import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { deskReady, panel, rowLinks, total } from './carts-page.ts';
import { test } from './fixtures.ts';

/** What a person works with who has no pointer: counts key presses, and fails on any pointer event. */
async function keyboardOnly(page: Page) {
  await page.exposeFunction('reportPointer', (kind: string) => {
    throw new Error(`a pointer was used: ${kind}`);
  });
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'click', 'wheel', 'touchstart'])
      window.addEventListener(
        kind,
        (event) => {
          // A key that presses a button arrives as a click without a place.
          if (!(event instanceof MouseEvent && event.detail === 0))
            (window as unknown as { reportPointer: (kind: string) => void }).reportPointer(kind);
        },
        true,
      );
  });
  let presses = 0;
  return {
    presses: () => presses,
    press: async (key: string) => {
      presses++;
      await page.keyboard.press(key);
    },
  };
}

const row = (page: Page, at: number) => page.getByRole('row').nth(at + 1);

/** How the carts stand at the server, newest first. */
async function statesOf(page: Page, alias: string): Promise<string[]> {
  const answer = await page.request.get(`/api/stores/${alias}/carts`, {
    headers: { 'X-CSRF': '1', Origin: new URL(page.url()).origin },
  });
  const { rows } = (await answer.json()) as { rows: { triage: { state: string } }[] };
  return rows.map((one) => one.triage.state);
}

test('twenty carts are triaged with at most forty keys and no pointer', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('support', { seeded: 30 });
  await expect(rowLinks(page)).toHaveCount(30);
  await deskReady(page);
  const { press, presses } = await keyboardOnly(page);
  await press('j');
  const verbs = ['e', 'Shift+E', 'h', 'd', 'e'];
  for (let cart = 0; cart < 20; cart++) {
    await expect(rowLinks(page).nth(cart)).toBeFocused();
    const verb = verbs[cart % verbs.length] ?? 'e';
    await press(verb);
    if (verb === 'd') await press('1');
  }
  expect(presses()).toBeLessThanOrEqual(40);
  await expect(rowLinks(page).nth(20)).toBeFocused();
  await expect(row(page, 0)).toContainText('Contatado');
  await expect(row(page, 1)).toContainText('Ganho');
  await expect(row(page, 2)).toContainText('Adiado até');
  await expect(row(page, 3)).toContainText('Descartado');
  await expect
    .poll(async () => (await statesOf(page, shop.alias)).filter((state) => state !== 'new').length)
    .toBeGreaterThanOrEqual(20);
});

test('three acts and three undoings leave everything as it was', async ({ page, shop, visitCarts }) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um' }, { name: 'Bia Dois' }, { name: 'Caio Três' }] });
  await deskReady(page);
  const before = await rowLinks(page).allTextContents();
  await page.keyboard.press('j');
  for (const key of ['e', 'Shift+E', 'h']) await page.keyboard.press(key);
  await expect(row(page, 2)).toContainText('Adiado até');
  await expect(page.getByRole('status').filter({ hasText: 'Adiado até' })).toContainText('Desfazer');
  for (let time = 0; time < 3; time++) await page.keyboard.press('z');
  for (const at of [0, 1, 2]) await expect(row(page, at)).not.toContainText(/Contatado|Ganho|Adiado/);
  await expect(rowLinks(page)).toHaveText(before);
  await expect.poll(() => statesOf(page, shop.alias)).toEqual(['new', 'new', 'new']);
});

test('a key that acts while no row has the focus takes it to the row it acts on', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um' }, { name: 'Bia Dois' }, { name: 'Caio Três' }] });
  await deskReady(page);
  await page.getByRole('main').focus();
  await page.keyboard.press('x');
  await expect(rowLinks(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowLinks(page).nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('main').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(rowLinks(page).nth(1)).toBeFocused();
});

test('what one person does shows in the place of another, and so does who is looking', async ({
  page,
  browser,
  baseURL,
  shop,
  visitCarts,
}) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um' }, { name: 'Bia Dois' }] });
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const owner = await other.newPage();
  await owner.request.post('/api/session/demo', {
    data: { role: 'owner' },
    headers: { 'X-CSRF': '1', Origin: baseURL ?? '' },
  });
  await owner.goto(`/${shop.alias}/carts`);
  await deskReady(owner);
  await deskReady(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect(owner.getByRole('row', { name: 'Ana Um' })).toContainText('Respondeu', { timeout: 12_000 });
  await page.keyboard.press('Enter');
  await expect(owner.getByRole('row', { name: 'Ana Um' })).toContainText('está vendo', { timeout: 12_000 });
  await rowLinks(owner).nth(1).click();
  const work = panel(owner).getByRole('region', { name: 'Atendimento' });
  await expect(work).toContainText('está vendo');
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  await expect(work).toContainText('está contatando', { timeout: 12_000 });
  await page.keyboard.press('Escape');
  await expect(work).toContainText('está vendo', { timeout: 12_000 });
  await other.close();
});

test('a selection is kept across pages and filters, and acted on at once', async ({ page, visitCarts }) => {
  await visitCarts('support', { seeded: 60, search: '?size=25' });
  await deskReady(page);
  const bar = page.getByRole('region', { name: 'Carrinhos selecionados' });
  for (const key of ['j', 'x', 'Shift+J']) await page.keyboard.press(key);
  await expect(bar).toContainText('2 selecionados');
  await page.getByRole('button', { name: 'Próxima' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(rowLinks(page)).toHaveCount(25);
  await page.getByRole('checkbox', { name: 'Selecionar todos desta página' }).check();
  await expect(bar).toContainText('27 selecionados');
  await page.getByRole('button', { name: 'Pagamento recusado' }).first().click();
  await expect(bar).toContainText('27 selecionados');
  await bar.getByRole('button', { name: 'Contatados' }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: '27 carrinhos' })).toBeVisible();
});

test('a view is saved, modified and taken back', async ({ page, visitCarts }) => {
  await visitCarts('support', { seeded: 20 });
  await page.getByRole('button', { name: 'Pagamento recusado' }).first().click();
  await expect(page).toHaveURL(/refused=true/);
  await page.keyboard.press('Shift+V');
  await page.getByRole('textbox', { name: 'Nome' }).fill('Recusados');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Visão: Recusados')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Visão: Recusados')).toBeVisible();
  await expect(page.getByText('modificada')).toBeHidden();

  await page.getByRole('button', { name: 'Pagamento recusado' }).first().click();
  await expect(page.getByText('modificada')).toBeVisible();
  await page.getByRole('button', { name: 'Descartar mudanças' }).click();
  await expect(page.getByText('modificada')).toBeHidden();
  await expect(page).toHaveURL(/refused=true/);

  await page.keyboard.press('v');
  await page.getByRole('dialog').getByRole('button', { name: 'Fila de atendimento' }).press('1');
  await expect(page).toHaveURL(/view=queue/);
  await expect(page.getByText('Visão: Fila de atendimento')).toBeVisible();
});

test('the carts of the filter come as a file that a spreadsheet opens', async ({ page, visitCarts }) => {
  await visitCarts('owner', {
    carts: [
      { name: 'Ana Um', totalCents: 12_345 },
      { name: '=cmd()', totalCents: 100 },
    ],
  });
  await expect(total(page)).toContainText(/^2 carrinhos/);
  await page.getByRole('button', { name: 'Exportar' }).click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Baixar 2 carrinhos' }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('Ana Um');
  expect(text).toContain('123,45');
  expect(text).not.toMatch(/(^|;|")=cmd/m);
  await expect(page.getByRole('listitem').filter({ hasText: 'concluída' })).toBeVisible();
});

test('what opens over the list passes axe', async ({ page, visitCarts }) => {
  // Twelve dialogs, each looked at by axe.
  test.setTimeout(150_000);
  await visitCarts('owner', { seeded: 8 });
  await deskReady(page);
  await rowLinks(page).first().focus();
  const passes = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
  };
  await page.keyboard.press('x');
  await passes();
  await page.keyboard.press('Escape');
  for (const key of ['Shift+H', 'd', 'n', 'Shift+A', 'o', '?', 'v', 'Shift+V']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await passes();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  for (const name of ['Colunas', 'Atividade', 'Exportar']) {
    await page.getByRole('main').getByRole('button', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await passes();
    await page.keyboard.press('Escape');
  }
});

test('with single keys switched off, letters do nothing', async ({ page, visitCarts }) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um' }] });
  await deskReady(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Desligados', { exact: true }).click();
  await page.keyboard.press('Escape');
  await rowLinks(page).first().focus();
  for (const key of ['e', 'Shift+E', 'x', '?']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row(page, 0)).not.toContainText(/Contatado|Ganho/);
});
