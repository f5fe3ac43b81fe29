import { rowLinks, total } from './carts-page.ts';
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
    await expect(rowLinks(page)).toHaveCount(3, { timeout: 20_000 });
    await expect(total(page)).toContainText(/^3 carrinhos/);
  });
}
