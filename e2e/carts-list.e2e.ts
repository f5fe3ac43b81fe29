import { expect, test } from './fixtures.ts';

test('a support person finds a cart by name without accents, by e-mail and by a phone in any spelling', async ({
  page,
  shop,
  signIn,
  openCarts,
}) => {
  await shop.open(30);
  await shop.addCart({
    name: 'Conceição Sá',
    email: 'conceicao.sa@example.com',
    phone: '11987654321',
    step: 'payment',
  });
  await signIn('owner');
  await openCarts();

  for (const text of ['conceicao sa', 'conceicao.sa@example.com', '(11) 98765-4321', '+55 11 98765 4321']) {
    await page.getByRole('searchbox').fill(text);
    await expect(page.getByText('1 carrinho', { exact: false }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /Conceição Sá/ })).toBeVisible();
  }
});

test('an e-mail or phone typed into the search never reaches the address, and survives a reload', async ({
  page,
  shop,
  signIn,
  openCarts,
}) => {
  await shop.open(10);
  await shop.addCart({ name: 'Otávio Prado', email: 'otavio@example.com' });
  await signIn('owner');
  await openCarts();
  await page.getByRole('searchbox').fill('otavio@example.com');
  await expect(page.getByRole('link', { name: /Otávio Prado/ })).toBeVisible();
  expect(page.url()).not.toMatch(/otavio|%40|@/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('otavio@example.com');
});
