import type { Locator, Page } from '@playwright/test';
import { deskReady, panel } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const cards = (page: Page) =>
  page.getByRole('list', { name: /^Carrinhos abandonados/ }).getByRole('listitem');
const tags = (page: Page) => page.getByRole('list', { name: 'Filtros ativos' });

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('every filter in force is a tag that one touch removes', async ({ page, shop, visitCarts }) => {
  await shop.open(0);
  await shop.addCart({ name: 'Recusada', step: 'payment', refused: true, utmSource: 'facebook' });
  await shop.addCart({ name: 'Entrega', step: 'shippment', utmSource: 'facebook' });
  await shop.addCart({ name: 'Outra', step: 'shippment', utmSource: 'google' });
  await visitCarts('owner', { search: '?range=7d&source=facebook&refused=true&step=payment' });
  await expect(cards(page)).toHaveCount(1);
  await expect(tags(page).getByRole('button')).toHaveText([
    'Últimos 7 dias',
    'Origemfacebook',
    'EtapaPagamento',
    'Pagamento recusado',
  ]);
  for (const tag of await tags(page).getByRole('button').all()) {
    const { width, height } = await touchArea(tag);
    expect(width).toBeGreaterThanOrEqual(44);
    expect(height).toBeGreaterThanOrEqual(44);
  }

  await page.getByRole('button', { name: 'Remover filtro: Pagamento recusado' }).tap();
  await page.getByRole('button', { name: 'Remover filtro: Etapa Pagamento' }).tap();
  await expect(page).toHaveURL(/range=7d&source=facebook$|source=facebook&range=7d$/);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Filtros, 2 ativos' })).toBeFocused();

  await page.getByRole('button', { name: 'Limpar tudo' }).tap();
  await expect(cards(page)).toHaveCount(3);
  await expect(tags(page)).toHaveCount(0);
});

test('the sheet names every filter once, and its choices are in reach', async ({ page, visitCarts }) => {
  await visitCarts('owner', { seeded: 4 });
  await page.getByRole('button', { name: 'Filtros', exact: true }).tap();
  const sheet = page.getByRole('dialog', { name: 'Filtros' });
  await expect(sheet.getByText('Pagamento recusado')).toHaveCount(1);
  const refused = sheet.getByRole('button', { name: 'Pagamento recusado' });
  await expect(refused).toHaveAttribute('aria-pressed', 'false');
  await refused.tap();
  await expect(refused).toHaveAttribute('aria-pressed', 'true');
  await sheet.getByRole('button', { name: 'Entrega' }).tap();
  await sheet.getByRole('button', { name: 'Últimos 30 dias' }).tap();
  await expect(page).toHaveURL(/range=30d/);
  for (const choice of await sheet.getByRole('button').all())
    expect((await touchArea(choice)).height).toBeGreaterThanOrEqual(44);
  await sheet.getByRole('button', { name: /^Ver|^Nenhum/ }).tap();
  await expect(tags(page).getByRole('button')).toHaveCount(3);
});

test('a long address of filters stays in its place: bad values go, good ones stay', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  await shop.addCart({ name: 'Ana Prado', step: 'payment', utmSource: 'facebook' });
  await visitCarts('owner');
  await page.goto(`/${shop.alias}/carts?step=payment&step=nowhere&size=0x10&page=1e2&source=facebook`);
  await expect(cards(page)).toHaveCount(1);
  await expect(tags(page).getByRole('button')).toHaveText(['Origemfacebook', 'EtapaPagamento']);
  await page.goto(`/${shop.alias}/carts?q=${'ana '.repeat(60)}`);
  await expect(page.getByRole('searchbox')).toHaveValue('ana '.repeat(30));
});

for (const width of [390, 320]) {
  test(`at ${width} px nothing is cut off: list, sheet and calendar, open cart`, async ({
    page,
    shop,
    visitCarts,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await shop.open(0);
    const cart = await shop.addCart({
      name: 'Maria Aparecida do Nascimento Conceição de Albuquerque',
      email: 'maria.aparecida.do.nascimento.albuquerque@example.com',
      utmSource: 'facebook',
      utmCampaign: 'campanha-com-um-nome-muito-comprido-que-ninguem-encurtou-2026',
      step: 'payment',
      refused: true,
    });
    await visitCarts('owner', {
      search: '?range=custom&from=2026-11-01&source=facebook&refused=true&presence=all',
    });
    const sort = page.getByRole('combobox', { name: 'Ordenar por' });
    await expect(sort).toBeVisible();
    // The longest of its words and the arrow beside it have room.
    expect((await sort.boundingBox())?.width).toBeGreaterThan(150);
    expect(await overflow(page.locator('html'))).toBeLessThanOrEqual(0);

    await page.getByRole('button', { name: 'Filtros, 4 ativos' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filtros' });
    await expect(sheet.getByRole('grid')).toBeVisible();
    for (const box of await sheet.locator('div').all()) expect(await overflow(box)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');

    await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
    await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
    expect(await overflow(page.locator('html'))).toBeLessThanOrEqual(0);
    await panel(page).getByRole('link', { name: 'Voltar aos carrinhos' }).tap();
    await expect(panel(page)).toBeHidden();
  });
}

/** What a finger may hit: the box and what stretches beyond it. */
function touchArea(locator: Locator): Promise<{ width: number; height: number }> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const after = getComputedStyle(element, '::after');
    const more = after.position === 'absolute' ? -Number.parseFloat(after.top) * 2 : 0;
    return { width: box.width, height: box.height + Math.max(0, more || 0) };
  });
}

/** How far one can scroll sideways. */
function overflow(locator: Locator): Promise<number> {
  return locator.evaluate((element) => {
    const scrolls = getComputedStyle(element).overflowX === 'auto' || element === document.documentElement;
    return scrolls ? element.scrollWidth - element.clientWidth : 0;
  });
}

for (const width of [390, 1024]) {
  test(`where an open cart has the whole page to itself, ${width} px wide, it is asked, told and undone there`, async ({
    page,
    visitCarts,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const [cart] = await visitCarts('support', { carts: [{ name: 'Ana Um', phone: '11987650001' }] });
    await page.goto(`${page.url()}/${cart.customerId}/${cart.id}`);
    const work = panel(page).getByRole('region', { name: 'Atendimento' });
    await expect(work).toBeVisible();
    await deskReady(page);
    await work.getByRole('button', { name: 'Contatado' }).click();
    const toast = page.getByRole('status').filter({ hasText: 'Contatado' }).filter({ hasText: 'Ana Um' });
    await toast.getByRole('button', { name: 'Desfazer' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Desfeito: Contatado' })).toBeVisible();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Descartar: Ana Um' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'não respondeu' }).click();
    await expect(dialog).toBeHidden();
    await expect(work).toContainText('Descartado');
    await expect(page.getByRole('status').filter({ hasText: 'Descartado (não respondeu)' })).toBeVisible();
  });
}
