import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { rowLinks, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import type { Shop } from './shop.ts';

const spelled = [
  { utmSource: 'facebook', utmCampaign: 'inverno', step: 'payment', refused: true, totalCents: 10_000 },
  { utmSource: 'Facebook', utmCampaign: 'inverno', step: 'payment', totalCents: 5_050 },
  { utmSource: 'fb', utmCampaign: 'verao', step: 'shippment', totalCents: 2_525 },
  { utmSource: 'google', utmCampaign: 'marca', step: 'personal_info', totalCents: 30_000 },
  { utmSource: null, utmCampaign: null, step: 'shippment', totalCents: 1_001 },
] as const;

async function openStats(page: Page, shop: Shop, search = ''): Promise<void> {
  await page.goto(`/${shop.alias}/stats${search}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Estatísticas' })).toBeVisible();
}

function numbers(page: Page): Locator {
  return page.getByRole('region', { name: 'Números do período' });
}

function number(page: Page, name: string): Locator {
  return numbers(page).getByRole('button', { name: new RegExp(`^${name} `) });
}

function table(page: Page, name = 'Origem'): Locator {
  return page.getByRole('table', { name: `Carrinhos por ${name}` });
}

function row(page: Page, name: string, by = 'Origem'): Locator {
  return table(page, by).getByRole('row', { name: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) });
}

async function download(page: Page, button: string): Promise<{ name: string; lines: string[] }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  const text = await readFile(await file.path(), 'utf8');
  return { name: file.suggestedFilename(), lines: text.split('\r\n') };
}

test('the numbers are those of the carts, and a row filters all of them, then opens its carts', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('marketer', { carts: spelled });
  await page.getByRole('link', { name: 'Estatísticas' }).click();
  await expect(number(page, 'Carrinhos')).toContainText(/^Carrinhos5/);
  await expect(number(page, 'Valor abandonado')).toContainText(/R\$\s485,76/);
  await expect(number(page, 'Carrinho médio')).toContainText(/R\$\s97,15/);
  await expect(number(page, 'Com recusa')).toContainText('20,0%');
  await expect(page.getByText('5 de 5 carrinhos lidos')).toBeVisible();

  await row(page, 'google').getByRole('button', { name: 'google', exact: true }).click();
  await expect(page).toHaveURL(/\/stats\?source=google$/);
  await expect(number(page, 'Carrinhos')).toContainText(/^Carrinhos1/);
  await expect(number(page, 'Valor abandonado')).toContainText(/R\$\s300,00/);

  await row(page, 'google').getByRole('link', { name: 'google', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts\\?.*source=google`));
  await expect(page).toHaveURL(/presence=all/);
  await expect(total(page)).toContainText(/^1 carrinho · R\$\s300,00/);
});

test('a row without a value opens carts, and each filter is told there', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop, '?by=method');
  const none = row(page, '(sem tentativa)', 'Meio de pagamento');
  const count = await none.getByRole('cell').first().textContent();
  await none.getByRole('link', { name: 'Ver carrinhos: (sem tentativa)' }).click();
  await expect(total(page)).toContainText(new RegExp(`^${count} carrinhos`));
  const filters = page.getByRole('region', { name: 'Filtros' });
  await expect(filters.getByRole('button', { name: /Forma de pagamento sem tentativa/ })).toBeVisible();
  await filters.getByRole('button', { name: 'Remover filtro: Forma de pagamento' }).click();
  await expect(total(page)).toContainText(/^5 carrinhos/);
  await expect(rowLinks(page)).toHaveCount(5);
});

test('an address says all of the screen: shared and reloaded it is the same', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop);
  await expect(page).toHaveURL(/\/stats$/);
  await page.getByRole('combobox', { name: 'Comparar com' }).selectOption('Ano anterior');
  await number(page, 'Carrinhos').click();
  await page.getByText('Campanha', { exact: true }).click();
  await page.getByRole('button', { name: 'Só recusados' }).click();
  await expect(table(page, 'Campanha').getByRole('row')).toHaveCount(3);
  await page.getByRole('searchbox', { name: 'Procurar em Campanha' }).fill('inv');
  await expect(page).toHaveURL(/find=inv/);
  const shown = page.getByRole('table', { name: 'Carrinhos por Campanha, procurando inv' });
  await expect(shown.getByRole('columnheader', { name: 'Carrinhos' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const before = await shown.innerText();
  await page.reload();
  await expect(shown).toBeVisible();
  expect(await shown.innerText()).toBe(before);
  await expect(page.getByRole('searchbox', { name: 'Procurar em Campanha' })).toHaveValue('inv');
  await expect(number(page, 'Carrinhos')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await expect(number(page, 'Carrinhos')).toContainText(/^Carrinhos5/);
});

test('both files say what the screen says, with period and filters in name and heading', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop, '?range=7d&step=payment&step=shippment');
  await expect(number(page, 'Valor abandonado')).toContainText(/R\$\s/);
  const value = await number(page, 'Valor abandonado').locator('span').nth(1).textContent();
  const one = await download(page, 'Baixar números em CSV');
  expect(one.name).toMatch(
    new RegExp(`^resgate-${shop.alias}-numeros-\\d{4}-\\d\\d-\\d\\d_\\d{4}-\\d\\d-\\d\\d-etapa-`),
  );
  expect(one.lines[0]).toBe(`\uFEFFLoja;${shop.alias}`);
  expect(one.lines.find((line) => line.startsWith('Filtros;'))).toContain('Etapa: Pagamento');
  const cents = value?.replace(/[^\d,]/g, '');
  expect(one.lines.find((line) => line.startsWith('Valor abandonado (R$);'))).toContain(`;${cents};`);

  const two = await download(page, 'Baixar tabela em CSV');
  const start = two.lines.findIndex((line) => line.startsWith('Origem;'));
  const told = two.lines.slice(start + 1, -1).map((line) => line.split(';').slice(0, 3));
  const rows = await table(page).getByRole('row').all();
  const seen = await Promise.all(
    rows.slice(1).map(async (line) => {
      const name = await line.getByRole('rowheader').innerText();
      const [carts = '', money = ''] = await line.getByRole('cell').allTextContents();
      return [name.trim(), carts, money.replace(/[^\d,]/g, '')];
    }),
  );
  expect(told).toEqual(seen);
});

test('spellings are merged on request, open all their carts, and are parted again', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('marketer', { carts: spelled });
  await openStats(page, shop);
  await expect(table(page).getByRole('row')).toHaveCount(7);
  await page.getByRole('button', { name: 'Ver e unir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Grafias da mesma coisa' });
  const group = dialog.getByRole('listitem').filter({ hasText: /^Origem/ });
  await group.getByRole('combobox', { name: 'Nome que fica' }).selectOption('facebook');
  await group.getByRole('button', { name: 'Unir em facebook' }).click();
  await expect(dialog.getByText('unidas')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row(page, 'facebook')).toContainText('3 grafias');
  await expect(row(page, 'facebook').getByRole('cell').first()).toHaveText('3');
  await expect(table(page).getByRole('row')).toHaveCount(5);

  await page.getByRole('link', { name: 'Ver carrinhos: facebook' }).click();
  await expect(total(page)).toContainText(/^3 carrinhos/);
  await page.goBack();
  await page.getByRole('button', { name: 'Ver e unir' }).click();
  await dialog.getByRole('button', { name: 'Separar' }).click();
  await expect(dialog.getByText('unidas')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(table(page).getByRole('row')).toHaveCount(7);
});

test('a note is written, seen by others who may not write, and removed', async ({
  page,
  shop,
  signIn,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop);
  await page.getByRole('button', { name: 'Anotações' }).click();
  const dialog = page.getByRole('dialog', { name: 'Anotações' });
  await dialog.getByRole('button', { name: 'Anotar' }).click();
  await expect(dialog.getByRole('textbox', { name: 'O que aconteceu' })).toHaveAccessibleDescription(
    'Escreva o que aconteceu.',
  );
  await dialog.getByRole('textbox', { name: 'O que aconteceu' }).fill('Frete grátis no ar');
  await dialog.getByRole('button', { name: 'Anotar' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Frete grátis no ar');

  await signIn('support');
  await openStats(page, shop);
  await page.getByRole('button', { name: 'Anotações' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Frete grátis no ar');
  await expect(dialog.getByRole('button', { name: 'Anotar' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /Excluir anotação/ })).toHaveCount(0);

  await signIn('owner');
  await openStats(page, shop);
  await page.getByRole('button', { name: 'Anotações' }).click();
  await dialog.getByRole('button', { name: /Excluir anotação/ }).click();
  await expect(dialog.getByText('Nenhuma anotação ainda.')).toBeVisible();
});

test('a view is opened by keys, changed, kept under a name, and none of it reaches the carts', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop);
  await expect(number(page, 'Carrinhos')).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('dialog', { name: 'Visões' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/by=campaign.*view=weekCampaigns|view=weekCampaigns.*by=campaign/);
  await expect(table(page, 'Campanha')).toBeVisible();
  await number(page, 'Com recusa').click();
  await expect(page.getByText('modificada')).toBeVisible();
  await page.getByRole('button', { name: 'Salvar como nova' }).click();
  const form = page.getByRole('dialog', { name: 'Nova visão' });
  await form.getByRole('textbox', { name: 'Nome' }).fill('Recusas por campanha');
  await form.getByRole('button', { name: 'Salvar visão' }).click();
  await expect(page.getByText('Visão: Recusas por campanha')).toBeVisible();
  await page.goto(`/${shop.alias}/carts`);
  await page.getByRole('button', { name: /Visões/ }).click();
  await expect(page.getByRole('dialog', { name: 'Visões' })).toBeVisible();
  await expect(page.getByText('Recusas por campanha')).toHaveCount(0);
});

test('a period without carts and a store without any say so', async ({ page, shop, visitCarts }) => {
  await visitCarts('support', { carts: spelled });
  await openStats(page, shop, '?source=nobody');
  await expect(page.getByText('Nenhum carrinho no período')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Limpar filtros' }).last().click();
  await expect(number(page, 'Carrinhos')).toContainText(/^Carrinhos5/);
});

test('a new store has no carts yet', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 0 });
  await openStats(page, shop);
  await expect(page.getByText('Ainda não há carrinhos')).toBeVisible();
});

test('a card that fails says so alone, and comes back', async ({ page, context, shop, visitCarts }) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop);
  await expect(row(page, 'google')).toBeVisible();
  await context.setOffline(true);
  await page.getByText('Campanha', { exact: true }).click();
  await expect(page.getByText('Não foi possível carregar a tabela.')).toBeVisible();
  await expect(number(page, 'Carrinhos')).toContainText(/^Carrinhos5/);
  await context.setOffline(false);
  await expect(row(page, 'inverno', 'Campanha')).toBeVisible();
});

test('by keys alone: a number becomes the metric, a row the filter, and its carts open', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: spelled });
  await openStats(page, shop);
  await number(page, 'Com recusa').focus();
  await page.keyboard.press('Enter');
  await expect(number(page, 'Com recusa')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'O que é: Com recusa' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Parte dos carrinhos em que ao menos uma tentativa')).toBeVisible();
  await page.keyboard.press('Escape');
  await row(page, 'google').getByRole('button', { name: 'google', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/source=google/);
  await row(page, 'google').getByRole('link', { name: 'google', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(total(page)).toContainText(/^1 carrinho/);
});
