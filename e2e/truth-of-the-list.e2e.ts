import { rowLinks, searchFor, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const neverRead = [
  { fault: 'F11', says: /recusou a credencial da loja\. Quem cuida/ },
  { fault: 'F12', says: /inativa na Yampi\. Reative/ },
  { fault: 'F10', says: /respondeu algo inesperado\. Tente/ },
];

for (const { fault, says } of neverRead) {
  test(`a store never read, for ${fault}, is not said to have no carts, and is read once it can be`, async ({
    page,
    shop,
    signIn,
  }) => {
    test.setTimeout(120_000);
    await shop.open(3);
    await shop.break(fault);
    await signIn('owner');
    await page.goto(`/${shop.alias}/carts`);
    const notice = page.getByRole('main').getByRole('alert');
    await expect(notice).toContainText('Ainda não foi possível ler os carrinhos', { timeout: 20_000 });
    await expect(notice).toContainText(says);
    await expect(page.getByText('Ainda não lido da Yampi')).toBeVisible();
    await expect(page.getByText(/Nenhum carrinho|R\$\s0,00/)).toHaveCount(0);

    await shop.heal();
    await notice.getByRole('button', { name: 'Ler de novo' }).click();
    // What was refused is asked again after half a minute, and by itself.
    await expect(rowLinks(page)).toHaveCount(3, { timeout: 60_000 });
    await expect(total(page)).toContainText(/^3 carrinhos/);
  });
}

test('a cart that left the list says so in its row, and its money is not called recoverable', async ({
  page,
  shop,
  visitCarts,
}) => {
  const carts = [
    { name: 'Vendida Hoje', step: 'payment', refused: true, totalCents: 99_900 },
    { name: 'Ainda Aberta', step: 'shippment', totalCents: 10_000 },
  ] as const;
  const [sold] = await visitCarts('owner', { carts });
  await expect(total(page)).toContainText(/R\$\s1\.099,00 a recuperar/);
  await shop.removeCart(sold.id);
  await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
  await expect(rowLinks(page)).toHaveText(['Ainda Aberta']);
  await expect(total(page)).toContainText(/R\$\s100,00 a recuperar/);

  await page.goto(`/${shop.alias}/carts?presence=gone`);
  await expect(page.getByRole('row', { name: /Vendida Hoje/ })).toContainText('Saiu da lista');
  await expect(total(page)).toContainText(/^1 carrinho · R\$\s999,00 que saíram da lista/);
  await expect(total(page)).not.toContainText('a recuperar');

  await page.goto(`/${shop.alias}/carts?presence=all`);
  await expect(page.getByRole('row', { name: /Vendida Hoje/ })).toContainText('Saiu da lista');
  await expect(page.getByRole('row', { name: /Ainda Aberta/ })).toContainText('Entrega');
  await expect(total(page)).toContainText(/R\$\s1\.099,00 entre abertos e saídos/);
});

test('a page size that cannot be chosen falls back to the one that is shown as chosen', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 60, search: '?size=7' });
  await expect(rowLinks(page)).toHaveCount(50);
  await expect(page.getByRole('combobox', { name: 'Por página' })).toHaveValue('50');
});

test('the header tells the order of the rows on screen, not the one that was asked for in vain', async ({
  page,
  context,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 8 });
  const header = (name: string) => page.getByRole('columnheader', { name });
  await expect(header('Abandonado')).toHaveAttribute('aria-sort', 'descending');
  const before = await rowLinks(page).allTextContents();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Valor', exact: true }).click();
  await expect(page.getByText('Não foi possível carregar os carrinhos.')).toBeVisible();
  await expect(rowLinks(page)).toHaveText(before);
  await expect(header('Abandonado')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('Valor')).toHaveAttribute('aria-sort', 'none');
  await context.setOffline(false);
  await expect(header('Valor')).toHaveAttribute('aria-sort', 'descending');
  await expect(header('Abandonado')).toHaveAttribute('aria-sort', 'none');
});

for (const key of ['Enter', 'ArrowDown']) {
  test(`${key} leads from the search to the first row found, and the text stays`, async ({
    page,
    visitCarts,
  }) => {
    await visitCarts('owner', { seeded: 8, carts: [{ name: 'Zuleica Prado' }, { name: 'Zuleica Antunes' }] });
    await searchFor(page, 'zuleica');
    await page.keyboard.press(key);
    await expect(rowLinks(page)).toHaveCount(2);
    await expect(rowLinks(page).first()).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('zuleica');
    await page.keyboard.press('ArrowDown');
    await expect(rowLinks(page).nth(1)).toBeFocused();
  });
}

test('while the quota is spent the refresh button says that it waits', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 8 });
  await shop.break('F07', { retryAfter: 30 });
  await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
  const waiting = page.getByRole('button', { name: 'Aguardando a Yampi' });
  await expect(waiting).toBeVisible({ timeout: 20_000 });
  await expect(waiting.locator('svg')).toHaveCSS('animation-name', 'none');
});
