import { rowLinks, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

test('English is complete: no Portuguese is left on the page, and the choice stays', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 5 });
  await page.getByRole('button', { name: /Helena Prado/ }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carts' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Carts' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(
    /Cliente|Etapa|Abandonado|carrinho|Período|Origem|R\$\s/,
  );
  await expect(page.getByText(/5 carts · R\$\d/)).toBeVisible();
});

test('dark is kept and painted from the start', async ({ page, visitCarts }) => {
  await visitCarts('owner', { seeded: 2 });
  await page.getByRole('button', { name: /Helena Prado/ }).click();
  await page.getByText('Escuro', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.addInitScript(() => {
    const themes = new Set<string | null>();
    new MutationObserver(() => themes.add(document.documentElement.getAttribute('data-theme'))).observe(
      document,
      {
        attributes: true,
        subtree: true,
        attributeFilter: ['data-theme'],
      },
    );
    Object.assign(window, { themes });
  });
  await page.reload();
  await expect(rowLinks(page)).toHaveCount(2);
  const themes = await page.evaluate(() => [...(window as unknown as { themes: Set<string> }).themes]);
  expect(themes).toEqual(['dark']);
});

for (const timezoneId of ['America/Sao_Paulo', 'Asia/Tokyo']) {
  test.describe(`with a browser in ${timezoneId}`, () => {
    test.use({ timezoneId });
    test('times are São Paulo times', async ({ page, shop, visitCarts }) => {
      const [cart] = await visitCarts('owner', {
        carts: [{ name: 'Meia Noite', createdAt: '2026-11-20T03:00:00.000Z' }],
      });
      await expect(total(page)).toContainText(/^1 carrinho/);
      await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
      await expect(page.getByText('abandonado em 20/11/2026, 00:00')).toBeVisible();
    });
  });
}
