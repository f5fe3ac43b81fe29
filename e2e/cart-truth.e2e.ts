import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

test('a freight that was not chosen is no free freight, and an e-mail not scheduled is not "0 sent"', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  const early = await shop.addCart({ name: 'Paulo Cedo', step: 'personal_info' });
  const late = await shop.addCart({
    name: 'Lívia Tarde',
    step: 'payment',
    refused: true,
    totalCents: 12_990,
  });
  await visitCarts('owner');
  await expect(rowLinks(page)).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Paulo Cedo/ })).toContainText('não agendado');

  await page.goto(`/${shop.alias}/carts/${early.customerId}/${early.id}`);
  const totals = panel(page).getByRole('region', { name: 'Valores' });
  await expect(totals).toContainText('Ainda não calculado');
  await expect(totals).not.toContainText('Grátis');
  await expect(panel(page).getByRole('region', { name: 'E-mails automáticos' })).toContainText(
    'A Yampi prevê 4 e-mails e ainda não marcou os horários.',
  );

  await page.goto(`/${shop.alias}/carts/${late.customerId}/${late.id}`);
  await expect(totals).toContainText('Grátis');
});

test('marketing is told what is hidden, not that it is missing', async ({ page, shop, visitCarts }) => {
  await shop.open(0);
  const cart = await shop.addCart({
    name: 'Marina Alves',
    email: 'marina@example.com',
    phone: '11987654321',
  });
  await visitCarts('marketer');
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  const customer = panel(page).getByRole('region', { name: 'Cliente' });
  await expect(customer).toContainText('Contato e documento ficam ocultos');
  for (const label of ['Telefone', 'E-mail', 'CPF ou CNPJ'])
    await expect(customer.getByText(label, { exact: true })).toHaveCount(0);
});

test('a visit without UTM says so once, and leads to the others without', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  const cart = await shop.addCart({ name: 'Direta', utmSource: null, utmCampaign: null });
  await shop.addCart({ name: 'Paga', utmSource: 'google' });
  await visitCarts('owner');
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  await panel(page).getByRole('link', { name: 'Ver carrinhos sem origem' }).click();
  await expect(rowLinks(page)).toHaveText(['Direta']);
});

test('a cart that cannot be read says why, and opens once it can', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 1 });
  // A cart that the mirror has never met is looked up at Yampi, which is out of order.
  const cart = await shop.addCart({ name: 'Nova Demais' });
  await shop.break('F09');
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  const problem = panel(page).getByRole('alert');
  await expect(problem).toContainText('Não foi possível abrir o carrinho', { timeout: 20_000 });
  await shop.heal();
  await problem.getByRole('button', { name: /Tentar de novo/ }).click();
  await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible({ timeout: 20_000 });
});
