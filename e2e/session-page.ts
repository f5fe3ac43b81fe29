import type { Locator, Page } from '@playwright/test';

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Helena Prado/ }).click();
  await page.getByRole('button', { name: 'Sair' }).click();
}

export function signInHeading(page: Page): Locator {
  return page.getByRole('heading', { name: 'Entre no Resgate' });
}

/** What stands over the page of somebody whose session is over. */
export function expiredDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Sua sessão terminou' });
}

/** The session ends by time, and the page finds out at its next call: this one, or that of a poll that was faster. */
export async function loseSession(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('button[aria-label="Atualizar carrinhos"]')?.click(),
  );
}

/** Somebody comes back to a tab, so many ms later. A headless page is always visible, only the event is missing. */
export async function comeBack(page: Page, after: number): Promise<void> {
  await page.clock.fastForward(after);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
}
