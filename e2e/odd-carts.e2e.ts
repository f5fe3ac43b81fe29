import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const odd = [
  { name: 'A'.repeat(200), phone: '11987654321' },
  { name: '\u202Eمريم 🛒<img src=x onerror=alert(1)>', phone: '+1 415 555 0100' },
  { name: 'javascript:alert(1)', phone: '1133334444', totalCents: 1 },
] as const;

test('odd names, phones and sums are shown sanely on a phone, never run, and never widen the page', async ({
  page,
  visitCarts,
}) => {
  await page.setViewportSize({ width: 390, height: 900 });
  page.on('dialog', () => {
    throw new Error('something was executed');
  });
  const carts = await visitCarts('support', {
    carts: odd.map((cart) => ({ ...cart, step: 'payment' as const })),
  });
  const list = page.url();
  for (const [at, cart] of carts.entries()) {
    await page.goto(`${list}/${cart.customerId}/${cart.id}`);
    await expect(panel(page).getByRole('region', { name: 'Histórico e notas' })).toBeVisible();
    await expect(panel(page).getByRole('heading', { level: 2 }).first()).toContainText(
      odd[at]?.name.slice(-20) ?? '',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Falar com o cliente' });
    await expect(dialog.getByRole('button', { name: 'Rascunho de e-mail' })).toBeVisible();
    expect(await dialog.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    expect(await dialog.locator('img').count()).toBe(0);
  }
  await page.goto(list);
  await expect(rowLinks(page).or(page.getByRole('list').getByRole('link')).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
