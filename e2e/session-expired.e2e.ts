import { panel, privateSearchKept, rowLinks, searchFor } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import { expiredDialog, loseSession } from './session-page.ts';

const buyer = { name: 'Tereza Bastos Lima', email: 'tereza.bastos@example.com' };

test('a session that ends asks to sign in over the intact page', async ({ page, visitCarts }) => {
  await visitCarts('owner', { seeded: 3 });
  await expect(rowLinks(page)).toHaveCount(3);
  await loseSession(page);
  const dialog = expiredDialog(page);
  await expect(dialog).toBeVisible();
  await expect(page.locator('table')).toBeAttached();
  await dialog.getByRole('button', { name: /Entrar como dona da loja/ }).click();
  await expect(dialog).toBeHidden();
  await expect(rowLinks(page)).toHaveCount(3);
});

test('nobody reads on behind the sign-in, and the same person finds all as it was', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: [buyer] });
  await searchFor(page, 'tereza');
  await rowLinks(page).first().click();
  await expect(panel(page)).toContainText(buyer.email);
  await page.getByRole('button', { name: 'Etapa', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('Entrega', { exact: true })).toBeVisible();
  const address = page.url();
  await loseSession(page);
  await expect(expiredDialog(page)).toBeVisible();
  await expect(page.getByText(/[Tt]ereza/).filter({ visible: true })).toHaveCount(0);
  const tree = await page.locator('body').ariaSnapshot();
  expect(tree).toContain('Sua sessão terminou');
  expect(tree).not.toMatch(/Tereza|Helena|Entrega|Carrinhos/);
  await expiredDialog(page)
    .getByRole('button', { name: /Entrar como dona da loja/ })
    .click();
  await expect(expiredDialog(page)).toBeHidden();
  await expect(page).toHaveURL(address);
  await expect(panel(page)).toContainText(buyer.email);
  await expect(page.getByRole('searchbox')).toHaveValue('tereza');
});

test('what one person searched for in private is gone for the next one', async ({ page, visitCarts }) => {
  await visitCarts('owner', { carts: [buyer] });
  await searchFor(page, buyer.email);
  await privateSearchKept(page, buyer.email);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue(buyer.email);
  await rowLinks(page).first().click();
  await expect(panel(page)).toContainText(buyer.email);
  await loseSession(page);
  await expiredDialog(page)
    .getByRole('button', { name: /Entrar como suporte/ })
    .click();
  await expect(panel(page)).toContainText(buyer.name);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).not.toHaveURL(/hidden=q/);
  await page.goBack();
  await expect(rowLinks(page)).toHaveCount(1);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByText(buyer.email)).toHaveCount(0);
});
