import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Shop } from './shop.ts';

/** Pix of the sandbox, and the config it has in a new store: 5 % off. */
export const pix = '43';

export async function openPix(page: Page, shop: Shop): Promise<void> {
  await page.goto(`/${shop.alias}/payments/${pix}`);
  await expect(discount(page)).toHaveValue('5');
}

export function discount(page: Page): Locator {
  return page.getByLabel('Desconto', { exact: true });
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Salvar', exact: true }).click();
}

/** What the form says of the last write. */
export function told(page: Page): Locator {
  return page.getByRole('form').locator('[role=status], [role=alert]').first();
}

/** Outcomes of the saves that the audit of the store knows, the newest first. */
export async function savesOf(page: Page, shop: Shop): Promise<string[]> {
  const answer = await page.request.get(`/api/stores/${shop.alias}/audit?operation=savePaymentConfig`, {
    headers: { 'X-CSRF': '1', Origin: new URL(page.url()).origin },
  });
  const { rows } = (await answer.json()) as { rows: { outcome: string }[] };
  return rows.map((row) => row.outcome);
}
