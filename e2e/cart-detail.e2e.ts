import { panel, rowLinks, searchFor } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

test('a cart opens beside the list, survives a reload, and its neighbours follow the list', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 30, search: '?size=25&sort=highest' });
  await expect(rowLinks(page)).toHaveCount(25);
  const names = await rowLinks(page).allTextContents();
  await rowLinks(page).nth(23).click();
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText(names[23] ?? '');
  await expect(panel(page)).toContainText('24 de 30');
  await page.reload();
  await expect(panel(page)).toContainText('24 de 30');

  await panel(page).getByRole('button', { name: 'Próximo carrinho' }).click();
  await expect(panel(page)).toContainText('25 de 30');
  await panel(page).getByRole('button', { name: 'Próximo carrinho' }).click();
  await expect(panel(page)).toContainText('26 de 30');
  await expect(page.getByText('26–30 de 30')).toBeVisible();
  await expect(page).toHaveURL(/sort=highest/);
});

test('the panel shows items, totals that add up, origin, e-mails and payment attempts', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', {
    carts: [
      {
        name: 'Marina Alves',
        step: 'payment',
        refused: true,
        utmSource: 'facebook',
        utmCampaign: 'inverno-25',
      },
    ],
  });
  await rowLinks(page).first().click();
  const cart = panel(page);
  for (const title of [
    'Tentativas de pagamento',
    'Itens',
    'Valores',
    'Cliente',
    'Origem da visita',
    'E-mails automáticos',
  ])
    await expect(cart.getByRole('region', { name: title })).toBeVisible();
  await expect(cart.getByRole('region', { name: 'Tentativas de pagamento' })).toContainText('Recusado');
  await expect(cart.getByRole('region', { name: 'Origem da visita' })).toContainText('inverno-25');
  await cart.getByRole('link', { name: 'Ver carrinhos desta campanha' }).click();
  await expect(page).toHaveURL(/campaign=inverno-25/);
});

test('by keyboard: slash searches, J and K move, Enter opens, Esc goes back to the same row', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('support', { seeded: 12 });
  await expect(rowLinks(page)).toHaveCount(12);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('jkjk');
  await expect(page.getByRole('searchbox')).toHaveValue('jkjk');
  await searchFor(page, '');
  await expect(rowLinks(page)).toHaveCount(12);
  await page.keyboard.press('Escape');

  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowLinks(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('2 de 12');
  await page.keyboard.press('j');
  await expect(panel(page)).toContainText('3 de 12');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(rowLinks(page).nth(2)).toBeFocused();
});

test('other carts of the customer are one click away', async ({ page, shop, visitCarts }) => {
  await shop.open();
  const { customerId } = await shop.addCart({ name: 'Rafael Lima', totalCents: 19_990 });
  await visitCarts('owner', { carts: [{ customerId, totalCents: 31_050 }] });
  await rowLinks(page).first().click();
  const others = panel(page).getByRole('region', { name: 'Outros carrinhos deste cliente' });
  await expect(others.getByRole('link')).toHaveCount(1);
  const before = page.url();
  await others.getByRole('link').click();
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(panel(page)).toContainText('Rafael Lima');
});

test('a recovered cart stays readable and says that it left the list', async ({ page, shop, visitCarts }) => {
  const [cart] = await visitCarts('support', { seeded: 3, carts: [{ name: 'Tereza Bastos' }] });
  await shop.removeCart(cart.id);
  await page.getByRole('button', { name: 'Atualizar carrinhos' }).click();
  await expect(rowLinks(page)).toHaveCount(3);
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  await expect(page.getByText(/Saiu da lista da Yampi em/)).toBeVisible();
});

test('an anonymised customer has no name, no contact, and a reason', async ({ page, shop, visitCarts }) => {
  await shop.open(2);
  const cart = await shop.addCart({ name: 'Olívia Secreta', email: 'olivia@example.com' });
  await shop.anonymize(cart.customerId);
  await visitCarts('owner');
  await page.goto(`/${shop.alias}/carts/${cart.customerId}/${cart.id}`);
  await expect(panel(page)).toContainText('O cliente pediu para ser esquecido');
  await expect(page.getByText('Olívia')).toHaveCount(0);
  await expect(page.getByText('olivia@')).toHaveCount(0);
});

test('an unknown cart and an unknown store are not-found pages inside the layout', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 2 });
  await page.goto(`/${shop.alias}/carts/1/999999`);
  await expect(page.getByText('Carrinho não encontrado')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Navegação principal' })).toBeVisible();
  await page.goto('/no-such-store/carts');
  await expect(page.getByText('Esta página não existe')).toBeVisible();
  await page.goto(`/${shop.alias}/nothing-here`);
  await expect(page.getByText('Esta página não existe')).toBeVisible();
});

test('Yampi’s next e-mail is read before anybody writes the same', async ({ page, visitCarts }) => {
  // The first one leaves soon after a cart was abandoned.
  const earlier = new Date(Date.now() - 2 * 3_600_000).toISOString();
  await visitCarts('support', {
    carts: [{ name: 'Marina Alves', step: 'payment', totalCents: 12_990, createdAt: earlier }],
  });
  await rowLinks(page).first().click();
  const emails = panel(page).getByRole('region', { name: 'E-mails automáticos' });
  await emails.getByRole('button', { name: 'Ver o próximo e-mail' }).click();
  const next = emails.getByRole('region', { name: 'Próximo e-mail da Yampi' });
  await expect(next).toContainText('o layout é dela');
  await expect(next.getByRole('paragraph').first()).toContainText(/\S/);
  await expect(next).not.toContainText(/<\/?[a-z]|\{\{/);
});
