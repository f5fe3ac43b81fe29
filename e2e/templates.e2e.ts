import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const marina = { name: 'Marina Alves', phone: '11987654321', step: 'payment', refused: true } as const;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(tags).analyze();
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`);
}

test('a text is edited on the settings page and used in the next contact', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('support', { carts: [marina] });
  await page.goto(`/${shop.alias}/settings`);
  await page.getByRole('link', { name: 'Abrir mensagens e contato' }).click();
  await page.getByRole('button', { name: 'Cartão recusado: ajuda e Pix' }).click();
  const text = page.getByRole('textbox', { name: 'Mensagem' });
  await text.fill('Olá, {nome}! Podemos ajudar com o {apelido}? {link}');
  await expect(page.getByText('uma palavra entre chaves que não conhecemos')).toBeVisible();
  await text.fill('Olá, {nome}! Que tal um Pix? {link}');
  await expect(page.locator('[data-message-preview]:visible')).toHaveText(
    'Olá, Marina! Que tal um Pix? https://•••',
  );
  await page.getByRole('button', { name: 'Salvar texto' }).click();
  await expect(page.getByRole('button', { name: 'Salvar texto' })).toBeDisabled();

  await page.goto(`/${shop.alias}/carts`);
  await rowLinks(page).first().click();
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  await expect(page.locator('[data-message-preview]:visible')).toHaveText(
    'Olá, Marina! Que tal um Pix? https://•••',
  );
});

test('a text that somebody else changed meanwhile is not overwritten unseen', async ({
  page,
  shop,
  visitCarts,
  context,
}) => {
  await visitCarts('support', { seeded: 1 });
  const mine = page;
  const theirs = await context.newPage();
  for (const one of [mine, theirs]) {
    await one.goto(`/${shop.alias}/settings/messages`);
    await one.getByRole('button', { name: 'Cartão recusado: ajuda e Pix' }).click();
  }
  await theirs.getByRole('textbox', { name: 'Mensagem' }).fill('O texto delas. {link}');
  await theirs.getByRole('button', { name: 'Salvar texto' }).click();
  await expect(theirs.getByRole('button', { name: 'Salvar texto' })).toBeDisabled();
  await mine.getByRole('textbox', { name: 'Mensagem' }).fill('O meu texto. {link}');
  await mine.getByRole('button', { name: 'Salvar texto' }).click();
  await expect(mine.getByRole('alert')).toContainText('O texto delas. {link}');
  await mine.getByRole('button', { name: 'Usar o que está salvo' }).click();
  await expect(mine.getByRole('textbox', { name: 'Mensagem' })).toHaveValue('O texto delas. {link}');
});

test('rules are for the owner to change; support reads them', async ({ page, shop, visitCarts, signIn }) => {
  await visitCarts('owner', { seeded: 1 });
  await page.goto(`/${shop.alias}/settings/messages`);
  await page.getByRole('textbox', { name: 'Intervalo entre contatos' }).fill('12');
  await page.getByRole('button', { name: 'Salvar regras' }).click();
  await expect(page.getByText('Regras salvas')).toBeVisible();
  await signIn('support');
  await page.goto(`/${shop.alias}/settings/messages`);
  await expect(page.getByRole('textbox', { name: 'Intervalo entre contatos' })).toHaveValue('12');
  await expect(page.getByRole('textbox', { name: 'Intervalo entre contatos' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Salvar regras' })).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`composer, open cart and texts pass axe, ${theme}, ${width} px`, async ({
      page,
      shop,
      visitCarts,
    }) => {
      test.setTimeout(90_000);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await visitCarts('owner', { carts: [marina] });
      await page.getByRole('link', { name: 'Marina Alves' }).click();
      await expect(panel(page).getByRole('region', { name: 'Histórico e notas' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
      await expect(page.getByRole('button', { name: 'Abrir WhatsApp' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.goto(`/${shop.alias}/settings/messages`);
      await expect(page.getByRole('button', { name: 'Salvar regras' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
