import { expect, type Locator, type Page } from '@playwright/test';

/** The links of the list, one a cart, in its order. */
export function rowLinks(page: Page): Locator {
  return page.getByRole('table').getByRole('row').getByRole('link');
}

/** Number and sum of the carts in the filter, beside the title. */
export function total(page: Page): Locator {
  return page.getByRole('main').getByText(/^[\d.]+ carrinhos?\s·/);
}

export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Carrinho aberto' });
}

/** Types into the search as a person does, key after key. */
export async function searchFor(page: Page, text: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Buscar carrinhos' });
  await field.fill('');
  await field.pressSequentially(text);
}

/** Waits until the typed text, which stays out of the address, is kept with the page's place in the history. */
export async function privateSearchKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.history.state.privateSearch)).toBe(text);
}

/** Keys act once what they do has come, after the first rows. */
export async function deskReady(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await expect
    .poll(async () => {
      const dialog = page.getByRole('dialog', { name: 'Atalhos de teclado' });
      if (await dialog.isVisible()) return true;
      await page.keyboard.press('?');
      return false;
    })
    .toBe(true);
  await page.keyboard.press('Escape');
}
