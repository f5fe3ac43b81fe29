import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import { discount, openPix, save, told } from './payment-page.ts';
import { expiredDialog, loseSession } from './session-page.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(tags).analyze();
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`every page passes axe, ${theme}, ${width} px`, async ({ page, shop, visitCarts }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/sign-in');
      await expect(page.getByRole('button', { name: /Entrar como suporte/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await visitCarts('owner', {
        seeded: 12,
        carts: [{ name: 'Recusada', step: 'payment', refused: true }],
      });
      await expect(page.getByText('1–13 de 13')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto(`/${shop.alias}/carts?source=nobody`);
      await expect(page.getByText('Nenhum carrinho com esses filtros')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto(`/${shop.alias}/carts`);
      await page.getByRole('link', { name: 'Recusada' }).click();
      await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto(`/${shop.alias}/carts/1/999999`);
      await expect(page.getByText('Carrinho não encontrado')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto(`/${shop.alias}/payments`);
      await expect(page.getByRole('link', { name: /^Pix/ })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await openPix(page, shop);
      await discount(page).fill('7');
      await save(page);
      await expect(told(page)).toContainText('Salvo e conferido');
      await discount(page).fill('muito');
      await save(page);
      await expect(discount(page)).toHaveAccessibleDescription(/Digite uma porcentagem/);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Descartar' }).click();

      await page.goto(`/${shop.alias}/activity`);
      await expect(page.getByText(/mudou desconto/)).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto(`/${shop.alias}/stats?refused=true`);
      await expect(page.getByRole('table', { name: 'Carrinhos por Origem' })).toBeVisible();
      await expect(page.getByText('A Yampi conta')).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.goto('/no-such-store/carts');
      await expect(page.getByText('Esta página não existe')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('open filters, the account menu and the sign-in over an ended session pass axe', async ({
  page,
  visitCarts,
}) => {
  test.setTimeout(90_000);
  await visitCarts('owner', { seeded: 12 });
  for (const name of ['Período', 'Origem', 'Etapa', 'Situação']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('button', { name: /Helena Prado/ }).click();
  await expect(page.getByRole('button', { name: 'Sair' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await loseSession(page);
  await expect(expiredDialog(page)).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('at 320 px nothing overflows, and a phone shows carts as cards', async ({ page, visitCarts }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await visitCarts('support', {
    seeded: 6,
    carts: [
      {
        name: 'Maria Aparecida do Nascimento Conceição de Albuquerque',
        utmCampaign: 'campanha-com-um-nome-muito-comprido-que-ninguem-encurtou-2026',
      },
    ],
  });
  await expect(page.getByRole('table')).toHaveCount(0);
  const card = page.getByRole('main').getByRole('link', { name: /Maria Aparecida/ });
  await expect(card).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await card.click();
  await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Voltar aos carrinhos' }).click();
  await page.getByRole('button', { name: /^Filtros/ }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Pagamento recusado' }).click();
  await expect(page).toHaveURL(/refused=true/);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('at 320 px a form and the activity overflow nothing, and the save bar covers no field', async ({
  page,
  shop,
  signIn,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await shop.open();
  await signIn('owner');
  await openPix(page, shop);
  await discount(page).fill('7');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const bar = page.getByText('Alterações não salvas: 1 campo');
  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press('Tab');
    const [focused, above] = await Promise.all([page.locator(':focus').boundingBox(), bar.boundingBox()]);
    if ((await page.locator('fieldset :focus').count()) === 0) break;
    expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(above?.y ?? 0);
  }
  await save(page);
  await expect(told(page)).toContainText('Salvo e conferido');
  await page.goto(`/${shop.alias}/activity`);
  await expect(page.getByText(/mudou desconto/)).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('at 320 px the numbers and their table fit, with what a phone has no columns for behind each row', async ({
  page,
  shop,
  visitCarts,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await visitCarts('owner', {
    carts: [
      { utmSource: 'uma-origem-com-um-nome-muito-comprido-que-ninguem-encurtou', totalCents: 99_999_900 },
    ],
  });
  await page.goto(`/${shop.alias}/stats`);
  await expect(page.getByRole('table', { name: 'Carrinhos por Origem' })).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Mostrar mais de uma-origem/ }).click();
  await expect(page.getByRole('definition').filter({ hasText: '0,0%' }).first()).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('the visible list rows are reached by keyboard alone, with a visible focus', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 3 });
  await expect(rowLinks(page)).toHaveCount(3);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Pular para o conteúdo' })).toBeFocused();
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if (
      await rowLinks(page)
        .first()
        .evaluate((link) => link === document.activeElement)
    )
      break;
  }
  await expect(rowLinks(page).first()).toBeFocused();
  // The link stretches over its row, and so does its ring.
  const ring = await rowLinks(page)
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').outlineStyle);
  expect(ring).toBe('solid');
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
