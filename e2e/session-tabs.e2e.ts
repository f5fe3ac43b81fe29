import type { Page } from '@playwright/test';
import { panel, rowLinks, searchFor } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import { comeBack, expiredDialog, loseSession, signInHeading, signOut } from './session-page.ts';

const buyer = { name: 'Tereza Bastos Lima', email: 'tereza.bastos@example.com' };

/** A second tab of the same browser at the same address. */
async function secondTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(rowLinks(other)).toHaveCount(1);
  return other;
}

test('signing out in one tab empties the others', async ({ page, visitCarts }) => {
  await visitCarts('owner', { carts: [buyer] });
  const other = await secondTab(page);
  await rowLinks(other).first().click();
  await expect(panel(other)).toContainText(buyer.email);
  await signOut(page);
  await expect(signInHeading(page)).toBeVisible();
  await expect(signInHeading(other)).toBeVisible();
  await expect(other).toHaveURL(/\/sign-in$/);
  await expect(other.getByText(/Tereza|Helena/)).toHaveCount(0);
  await other.goBack();
  await expect(signInHeading(other)).toBeVisible();
});

test('somebody else who signs in takes over every tab, at the address it shows', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: [buyer], search: '?sort=highest' });
  const other = await secondTab(page);
  await expect(rowLinks(other)).toHaveText([buyer.name]);
  await loseSession(page);
  await expiredDialog(page)
    .getByRole('button', { name: /Entrar como marketing/ })
    .click();
  for (const tab of [page, other]) {
    await expect(rowLinks(tab)).toHaveText(['T. B. L.']);
    await expect(tab.getByText(/Tereza|Helena/)).toHaveCount(0);
    await expect(tab).toHaveURL(new RegExp(`/${shop.alias}/carts\\?sort=highest$`));
  }
});

test('a session that ends in one tab ends in all, and signing in again opens all', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { carts: [buyer] });
  const other = await secondTab(page);
  await searchFor(other, 'tereza');
  await expect(other).toHaveURL(/q=tereza$/);
  await loseSession(page);
  await expect(expiredDialog(page)).toBeVisible();
  await expect(expiredDialog(other)).toBeVisible();
  await expiredDialog(other)
    .getByRole('button', { name: /Entrar como dona da loja/ })
    .click();
  for (const tab of [page, other]) {
    await expect(expiredDialog(tab)).toBeHidden();
    await expect(rowLinks(tab)).toHaveText([buyer.name]);
  }
  await expect(other.getByRole('searchbox')).toHaveValue('tereza');
});

test('a tab that waits at the sign-in page goes where it was sent from', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 1 });
  await loseSession(page);
  const other = await page.context().newPage();
  await other.goto(`/${shop.alias}/carts?sort=highest`);
  await expect(signInHeading(other)).toBeVisible();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /Entrar como suporte/ }).click();
  await expect(other).toHaveURL(new RegExp(`/${shop.alias}/carts\\?sort=highest$`));
  await expect(rowLinks(other)).toHaveCount(1);
});

test('who comes back to a tab that heard nothing is asked for, but not at every glance', async ({
  page,
  signIn,
  visitCarts,
}) => {
  await page.clock.install();
  await visitCarts('owner', { carts: [buyer] });
  await expect(rowLinks(page)).toHaveText([buyer.name]);
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/session')) asked++;
  });
  await comeBack(page, 20_000);
  await expect.poll(() => asked).toBe(1);
  for (let glance = 0; glance < 5; glance++) await comeBack(page, 100);
  await comeBack(page, 20_000);
  await expect.poll(() => asked).toBe(2);

  // A request of the test reaches no channel of the browser.
  await signIn('marketer');
  await comeBack(page, 20_000);
  await expect(rowLinks(page)).toHaveText(['T. B. L.']);
  await expect(page.getByText(/Tereza|Helena/)).toHaveCount(0);
});
