import type { Page } from '@playwright/test';
import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import { signOut } from './session-page.ts';

const buyer = { name: 'Marina Conceição Alves', email: 'marina.alves@example.com', phone: '11987654321' };

test('support sees names and masked contacts; no answer carries the whole ones', async ({
  page,
  visitCarts,
}) => {
  const answers = apiAnswersOf(page);
  await visitCarts('support', { carts: [buyer] });
  await rowLinks(page).first().click();
  await expect(panel(page)).toContainText('4321');
  await expect(panel(page)).toContainText('Marina Conceição Alves');
  const bytes = (await Promise.all(answers)).join('\n');
  expect(bytes).toContain('Marina');
  expect(bytes).not.toContain('marina.alves');
  expect(bytes).not.toContain('987654321');
});

test('marketing sees initials, origins and money, and nothing of the person', async ({
  page,
  visitCarts,
}) => {
  const answers = apiAnswersOf(page);
  await visitCarts('marketer', { carts: [buyer] });
  await expect(rowLinks(page)).toHaveText(['M. C. A.']);
  await rowLinks(page).first().click();
  await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
  const bytes = (await Promise.all(answers)).join('\n');
  for (const personal of ['Marina', 'example.com', '4321']) expect(bytes).not.toContain(personal);
});

test('nobody signed in is asked to, and lands where they wanted to go', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 1 });
  await page.context().clearCookies();
  await page.goto(`/${shop.alias}/carts?sort=highest`);
  await page.getByRole('button', { name: /Entrar como suporte/ }).click();
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts\\?sort=highest`));
  await expect(rowLinks(page)).toHaveCount(1);
});

test('signing out ends the session everywhere', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 1 });
  const cookies = await page.context().cookies();
  expect(cookies.map((one) => one.name)).toEqual(['__Host-Http-sid']);
  await signOut(page);
  await expect(page.getByRole('heading', { name: 'Entre no Resgate' })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto(`/${shop.alias}/carts`);
  await expect(page.getByRole('heading', { name: 'Entre no Resgate' })).toBeVisible();
});

test('a link that searches for a person opens without the text for marketing', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('marketer', { carts: [buyer] });
  await page.goto(`/${shop.alias}/carts?q=marina&sort=highest`);
  await expect(rowLinks(page)).toHaveText(['M. C. A.']);
  await expect(page).toHaveURL(/carts\?sort=highest$/);
});

/** The text of every answer of our API from now on. */
function apiAnswersOf(page: Page): Promise<string>[] {
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''));
  });
  return answers;
}
