import { privateSearchKept, rowLinks, searchFor, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

test('support finds a cart by name without accents, by e-mail and by a phone in any spelling', async ({
  page,
  visitCarts,
}) => {
  await visitCarts('owner', {
    seeded: 30,
    carts: [{ name: 'Conceição Sá', email: 'conceicao.sa@example.com', phone: '11987654321' }],
  });

  for (const text of [
    'conceicao sa',
    'CONCEIÇÃO',
    'conceicao.sa@example.com',
    '(11) 98765-4321',
    '+55 11 98765 4321',
    '987654321',
  ]) {
    await searchFor(page, text);
    await expect(total(page)).toContainText(/^1 carrinho/);
    await expect(rowLinks(page)).toHaveText(['Conceição Sá']);
  }
});

test('a name is part of the address, an e-mail or phone never; both survive a reload and Back', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 10, carts: [{ name: 'Otávio Prado', email: 'otavio@example.com' }] });

  await searchFor(page, 'otávio');
  await expect(page).toHaveURL(/q=ot/);
  await searchFor(page, 'otavio@example.com');
  await expect(rowLinks(page)).toHaveText(['Otávio Prado']);
  await expect(page).not.toHaveURL(/q=|otavio|@/);
  await privateSearchKept(page, 'otavio@example.com');
  const lists: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/api/stores/${shop.alias}/carts`)
      lists.push(request.headers()['x-resgate-query'] ?? 'preloaded in vain');
  });
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('otavio@example.com');
  expect(new Set(lists)).toEqual(new Set(['q=otavio%40example.com']));
  await expect(rowLinks(page)).toHaveText(['Otávio Prado']);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(total(page)).toContainText('11 carrinhos');
});

test('a marketer filters by several sources and a campaign, sees counts, and removes a chip', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('marketer', {
    carts: [
      { utmSource: 'facebook', utmCampaign: 'inverno' },
      { utmSource: 'Facebook', utmCampaign: 'inverno' },
      { utmSource: 'google', utmCampaign: 'marca' },
      { utmSource: null, utmCampaign: null },
    ],
  });
  await expect(page.getByRole('searchbox')).toHaveCount(0);

  await page.getByRole('button', { name: 'Origem', exact: true }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('option')).toHaveCount(4);
  await panel.getByRole('option', { name: /^facebook/ }).click();
  await panel.getByRole('option', { name: /^sem origem/ }).click();
  await page.keyboard.press('Escape');
  await expect(total(page)).toContainText(/^2 carrinhos/);
  await expect(page).toHaveURL(/source=facebook&source=%28none%29/);

  await page.getByRole('button', { name: 'Campanha', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^inverno/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(total(page)).toContainText(/^1 carrinho/);

  await page.getByRole('button', { name: /Remover filtro: Origem/ }).click();
  await expect(total(page)).toContainText(/^2 carrinhos/);
  await page.getByRole('button', { name: 'Limpar tudo' }).click();
  await expect(total(page)).toContainText(/^4 carrinhos/);
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts$`));
});

test('days are São Paulo days, whatever the zone of the browser', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', {
    carts: [
      { name: 'Última Noite', createdAt: '2026-03-11T02:59:59.000Z' },
      { name: 'Primeira Manhã', createdAt: '2026-03-11T03:00:00.000Z' },
    ],
    search: '?range=custom&from=2026-03-10&to=2026-03-10',
  });
  await expect(rowLinks(page)).toHaveText(['Última Noite']);
  await page.goto(`/${shop.alias}/carts?range=custom&from=2026-03-11&to=2026-03-11`);
  await expect(rowLinks(page)).toHaveText(['Primeira Manhã']);
});

test('presets, refused payments and steps narrow the list, and all of it is in the address', async ({
  page,
  context,
  visitCarts,
}) => {
  await visitCarts('owner', {
    carts: [
      { name: 'Recusada Hoje', step: 'payment', refused: true },
      { name: 'Entrega Hoje', step: 'shippment' },
      { name: 'Recusada Antiga', step: 'payment', refused: true, createdAt: daysAgo(20) },
    ],
  });

  await page.getByRole('button', { name: 'Período', exact: true }).click();
  await page.getByRole('dialog').getByText('Últimos 7 dias').click();
  await expect(total(page)).toContainText(/^2 carrinhos/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pagamento recusado', exact: true }).click();
  await expect(rowLinks(page)).toHaveText(['Recusada Hoje']);
  await page.getByRole('button', { name: 'Etapa', exact: true }).click();
  await page.getByRole('dialog').getByText('Pagamento', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/range=7d&refused=true&step=payment/);

  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await expect(rowLinks(elsewhere)).toHaveText(['Recusada Hoje']);
});

test('sorting, page size and paging show every cart exactly once', async ({ page, visitCarts }) => {
  await visitCarts('support', { seeded: 60, search: '?size=25' });
  await expect(rowLinks(page)).toHaveCount(25);

  await page.getByRole('button', { name: 'Valor', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Valor' })).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('table')).not.toHaveAttribute('aria-busy', 'true');
  const seen: string[] = [];
  for (const rows of [25, 25, 10]) {
    await expect(rowLinks(page)).toHaveCount(rows);
    seen.push(...(await addresses()));
    if (rows === 25) {
      const first = (await addresses())[0] ?? '';
      await page.getByRole('button', { name: 'Próxima' }).click();
      await expect.poll(async () => (await addresses())[0]).not.toBe(first);
    }
  }
  expect(new Set(seen).size).toBe(60);
  await expect(page.getByText('51–60 de 60')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Próxima' })).toBeDisabled();

  await page.getByRole('button', { name: 'Anterior' }).click();
  await expect(page.getByText('26–50 de 60')).toBeVisible();
  await page.getByRole('combobox', { name: 'Por página' }).selectOption('100');
  await expect(rowLinks(page)).toHaveCount(60);

  async function addresses(): Promise<string[]> {
    const links = await rowLinks(page).evaluateAll((all) =>
      all.map((one) => new URL((one as HTMLAnchorElement).href).pathname),
    );
    return links;
  }
});

test('a broken address falls back field by field', async ({ page, shop, visitCarts }) => {
  await visitCarts('owner', { seeded: 5 });
  await page.goto(
    `/${shop.alias}/carts?page=abc&size=9999&sort=sideways&range=custom&from=2026-02-30&step=nowhere&refused=maybe&foo=1`,
  );
  await expect(rowLinks(page)).toHaveCount(5);
  await page.goto(`/${shop.alias}/carts?page=77`);
  await page.getByRole('button', { name: 'Ir para a primeira página' }).click();
  await expect(rowLinks(page)).toHaveCount(5);
});

test('a filter that fits nothing says so and is cleared in one click', async ({ page, visitCarts }) => {
  await visitCarts('owner', { seeded: 5, search: '?source=nobody' });
  await expect(page.getByText('Nenhum carrinho com esses filtros')).toBeVisible();
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await expect(rowLinks(page)).toHaveCount(5);
});

test('an empty store says what will appear here', async ({ page, visitCarts }) => {
  await visitCarts('owner');
  await expect(page.getByText('Nenhum carrinho abandonado')).toBeVisible();
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
