import type { Page } from '@playwright/test';
import { panel, rowLinks, searchFor } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Buscar carrinhos' });

test('Escape clears the search, a second one leaves it for the rows', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 3, carts: [{ name: 'Joana Prado' }] });
  await searchFor(page, 'joana');
  await expect(rowLinks(page)).toHaveText(['Joana Prado']);
  await page.keyboard.press('Escape');
  await expect(searchbox(page)).toHaveValue('');
  await expect(searchbox(page)).toBeFocused();
  await expect(rowLinks(page)).toHaveCount(4);
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts$`));
  await page.keyboard.press('Escape');
  await expect(rowLinks(page).first()).toBeFocused();
});

test('Escape in an empty search without any row gives the keys back to the page', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 0 });
  await expect(page.getByText('Nenhum carrinho abandonado')).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchbox(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(searchbox(page)).not.toBeFocused();
});

test('closing a cart goes back to the list it was opened from, and Back goes on from there', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  const names = ['Ana', 'Bia', 'Caio', 'Davi', 'Eva'];
  for (const [at, name] of names.entries()) await shop.addCart({ name, totalCents: 90_000 - at * 10_000 });
  await visitCarts('owner');
  await page.goto(`/${shop.alias}/carts?sort=oldest`);
  await expect(rowLinks(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Valor', exact: true }).click();
  await expect(page).toHaveURL(/sort=highest/);
  await expect(rowLinks(page)).toHaveText(names);
  const entries = await page.evaluate(() => history.length);

  await rowLinks(page).nth(1).click();
  await expect(panel(page)).toContainText('2 de 5');
  await page.keyboard.press('j');
  await expect(panel(page)).toContainText('3 de 5');
  await rowLinks(page).nth(3).click();
  await expect(panel(page)).toContainText('4 de 5');
  // Twice, as people do: the second press must not leave the list as well.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page).toHaveURL(/carts\?sort=highest$/);
  await expect(rowLinks(page).nth(3)).toBeFocused();

  await page.goBack();
  await expect(page).toHaveURL(/carts\?sort=oldest$/);
  await expect(panel(page)).toBeHidden();
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test('another cart of the customer and a reload in between still lead back to the same list', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  const { customerId } = await shop.addCart({ name: 'Rafael Lima', totalCents: 19_990 });
  await shop.addCart({ customerId, totalCents: 31_050 });
  await visitCarts('owner');
  const entry = () => page.evaluate(() => history.state.__TSR_index);
  const list = await entry();
  await rowLinks(page).first().click();
  const others = panel(page).getByRole('region', { name: 'Outros carrinhos deste cliente' });
  const first = page.url();
  await others.getByRole('link').click();
  await expect.poll(() => page.url()).not.toBe(first);
  await page.reload();
  await expect(panel(page)).toContainText('Rafael Lima');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts$`));
  expect(await entry()).toBe(list);
});

test('a cart opened by its address gives its place to the list', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 2 });
  const link = (await rowLinks(page).first().getAttribute('href')) ?? '';
  await page.goto('/sign-in');
  await page.goto(link);
  await expect(panel(page)).toContainText('1 de 2');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts$`));
  await expect(rowLinks(page).first()).toBeFocused();
  await page.goBack();
  await expect(panel(page)).toBeHidden();
});

test('after the list has followed to another page, closing stays on that page', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 26, search: '?size=25' });
  await rowLinks(page).nth(24).click();
  await expect(panel(page)).toContainText('25 de 26');
  await page.keyboard.press('j');
  await expect(panel(page)).toContainText('26 de 26');
  await page.keyboard.press('Escape');
  await expect(page.getByText('26–26 de 26')).toBeVisible();
  await expect(rowLinks(page).first()).toBeFocused();
});
