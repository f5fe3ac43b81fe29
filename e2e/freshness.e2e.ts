import { panel, rowLinks, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

test('the list is useful before the first read is complete, and says how far it is', async ({
  page,
  shop,
  signIn,
}) => {
  await shop.open(900);
  await shop.limit(6);
  await signIn('owner');
  await page.goto(`/${shop.alias}/carts`);
  await expect(rowLinks(page)).toHaveCount(50, { timeout: 25_000 });
  const reading = page.getByRole('region', { name: 'Leitura dos carrinhos na Yampi' });
  await expect(reading.getByRole('progressbar')).toBeVisible();
  await expect(reading).toContainText(/de 900 carrinhos lidos|continua em/);
});

test('refresh brings a new cart, and a cart that left the list moves to “Saíram da lista”', async ({
  page,
  shop,
  visitCarts,
}) => {
  const [sold] = await visitCarts('support', { seeded: 4, carts: [{ name: 'Vendida Hoje' }] });
  await expect(rowLinks(page)).toHaveCount(5);

  await shop.addCart({ name: 'Nova Agora' });
  await shop.removeCart(sold.id);
  await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
  await expect(rowLinks(page).filter({ hasText: 'Nova Agora' })).toBeVisible();
  await expect(rowLinks(page).filter({ hasText: 'Vendida Hoje' })).toHaveCount(0);
  await expect(total(page)).toContainText(/^5 carrinhos/);

  await page.getByRole('button', { name: 'Situação', exact: true }).click();
  await page.getByRole('dialog').getByText('Saíram da lista', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(rowLinks(page)).toHaveText(['Vendida Hoje']);
});

const faults = [
  { fault: 'F01', what: 'closes connections', says: /Yampi não está respondendo/ },
  { fault: 'F09', what: 'answers 500', says: /Yampi/ },
  { fault: 'F10', what: 'answers a page instead of JSON', says: /Yampi respondeu algo inesperado/ },
  { fault: 'F11', what: 'refuses the credential', says: /recusou a credencial/ },
  { fault: 'F12', what: 'says the store is inactive', says: /inativa na Yampi/ },
];

for (const { fault, what, says } of faults) {
  test(`when Yampi ${what}, the page keeps its carts, says so, and recovers`, async ({
    page,
    shop,
    visitCarts,
  }) => {
    await visitCarts('owner', { seeded: 8 });
    await shop.break(fault);
    await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
    const reading = page.getByRole('region', { name: 'Leitura dos carrinhos na Yampi' });
    await expect(reading).toContainText(says, { timeout: 20_000 });
    await expect(rowLinks(page)).toHaveCount(8);
    await rowLinks(page).first().click();
    await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();

    await shop.heal();
    await reading.getByRole('button', { name: 'Ler de novo' }).click();
    await expect(reading).toBeHidden({ timeout: 20_000 });
  });
}

test('when the quota is spent, the page counts down and goes on by itself', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 8 });
  await shop.break('F07', { retryAfter: 4, times: 3 });
  await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
  const reading = page.getByRole('region', { name: 'Leitura dos carrinhos na Yampi' });
  await expect(reading).toContainText(/A API da Yampi está ocupada, continua em/, { timeout: 20_000 });
  await expect(rowLinks(page)).toHaveCount(8);
  await expect(reading).toBeHidden({ timeout: 30_000 });
});

test('an unknown step or status is shown as it came, and nothing breaks', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open();
  await shop.break('F22');
  await visitCarts('owner', {
    carts: [
      { name: 'Passo Novo', step: 'payment', refused: true },
      { name: 'Outro Passo', step: 'shippment' },
    ],
  });
  await expect(rowLinks(page)).toHaveCount(2);
  await rowLinks(page).first().click();
  await expect(panel(page).getByRole('region', { name: 'Tentativas de pagamento' })).toBeVisible();
});

test('attempts that cannot be read again keep the old ones, with their time', async ({
  page,
  shop,
  visitCarts,
}) => {
  const [cart] = await visitCarts('owner', {
    carts: [{ name: 'Boa Tarde', step: 'payment', refused: true }],
  });
  await shop.break('F09');
  // The clock of the page runs ahead, so that the mirrored attempts are due for another look.
  await page.clock.install({ time: new Date(Date.now() + 10 * 60_000) });
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  const attempts = panel(page).getByRole('region', { name: 'Tentativas de pagamento' });
  await expect(attempts).toContainText('Recusado');
  await expect(attempts).toContainText('Não foi possível ler as tentativas agora', { timeout: 20_000 });
  await expect(attempts).toContainText(/dados de \d\d:\d\d/);
});

test('offline, the page keeps what it has and says so', async ({ page, context, visitCarts }) => {
  await visitCarts('owner', { seeded: 8 });
  await expect(rowLinks(page)).toHaveCount(8);
  await context.setOffline(true);
  await expect(page.getByText('Sem conexão. O que já foi carregado continua aqui.')).toBeVisible();
  await expect(rowLinks(page)).toHaveCount(8);
  await context.setOffline(false);
  await expect(page.getByText('Sem conexão. O que já foi carregado continua aqui.')).toBeHidden();
});
