import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const item = (id: number) => ({
  id,
  quantity: 1,
  sku: { data: { id, sku: `SKU-${id}`, title: `Peça ${id} 😀`, price_sale: 1 } },
});
const billet = {
  id: 1,
  status: 'waiting_payment',
  payment: { data: { id: 2, alias: 'billet', name: 'Boleto', is_billet: true } },
};

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

const wireOddities = [
  {
    what: '300 items',
    field: 'items',
    value: { data: Array.from({ length: 300 }, (_, at) => item(at + 1)) },
    row: 'Peça 1 😀 +299',
    opened: 'Ver todos os 300 itens',
  },
  { what: 'no items', field: 'items', value: { data: [] }, row: 'Sem itens', opened: 'Itens' },
  {
    what: 'a negative discount and total',
    field: 'totalizers',
    value: { subtotal: 100, discount: -25.5, total: -25.5, shipment: null },
    row: /-\s?R\$\s?25,50/,
    opened: /-\s?R\$\s?25,50/,
  },
  {
    what: 'null totals',
    field: 'totalizers',
    value: { subtotal: null, discount: null, shipment: null, total: null },
    row: '—',
    opened: 'Valores',
  },
  {
    what: 'a boleto that is a script',
    field: 'transactions',
    value: { data: [{ ...billet, billet_url: 'javascript:alert(1)' }] },
    row: 'Boleto pendente',
    opened: 'Boleto',
  },
] as const;

for (const { what, field, value, row, opened } of wireOddities) {
  test(`a cart with ${what} is listed, opened and counted, and nothing in it runs`, async ({
    page,
    shop,
    visitCarts,
  }) => {
    page.on('dialog', () => {
      throw new Error('something was executed');
    });
    await shop.open(0);
    for (const operation of ['listCarts', 'listCustomerCarts'])
      await shop.spoil(operation, 'F21', { field, value, rows: 1 });
    await visitCarts('support', { carts: [{ name: 'Ana Um', step: 'payment', phone: '11987654321' }] });
    await expect(page.getByRole('row', { name: 'Ana Um' })).toContainText(row);
    await rowLinks(page).first().click();
    await expect(panel(page).getByRole('region', { name: 'Histórico e notas' })).toBeVisible();
    await expect(panel(page)).toContainText(opened);
    await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|\bnull\b|\[object/);
    await expect(page.locator('a[href^="javascript:" i]')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('who left no name, no phone and no e-mail can be read about, and is out of reach with the reason', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(60);
  // Guests then have nothing left to be known by.
  await shop.spoil('listCarts', 'F21', { field: 'tracking_data', value: null, rows: 100 });
  await visitCarts('support', { search: '?step=personal' });
  const row = page.getByRole('row', { name: 'Cliente sem nome' }).filter({ hasText: 'sem telefone' }).first();
  await row.getByRole('link').click();
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toHaveText('Cliente sem nome');
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Falar com o cliente' });
  await expect(dialog).toContainText('Não há telefone neste carrinho.');
  await expect(dialog).toContainText('sem e-mail');
  const email = dialog.getByRole('button', { name: 'Rascunho de e-mail' });
  await expect(email).toBeDisabled();
  await expect(email).toHaveAccessibleDescription('Não há e-mail neste carrinho.');
  await expect(dialog.getByRole('button', { name: 'Copiar telefone' })).toBeDisabled();
});
