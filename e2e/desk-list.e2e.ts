import { rowLinks, total } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

const day = 86_400_000;

/** A payment that was issued and waits, as Yampi tells it. */
const waitingBy = (alias: 'pix' | 'billet') => ({
  data: [{ id: 1, status: 'waiting_payment', payment: { data: { id: 2, alias, name: alias } } }],
});

test('the carts that wait for a Pix or a boleto are found, each kind by itself', async ({
  page,
  shop,
  visitCarts,
}) => {
  await shop.open(0);
  await shop.addCart({ name: 'Ana Sem Boleto', step: 'payment' });
  await shop.addCart({ name: 'Bia Boleto', step: 'payment' });
  await shop.spoil('listCarts', 'F21', { field: 'transactions', value: waitingBy('billet'), rows: 1 });
  await visitCarts('support');
  await expect(rowLinks(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Filtros', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Filtros' });
  const kinds = sheet.getByRole('region', { name: 'Pix ou boleto em aberto' });
  await kinds.getByRole('button', { name: /^Boleto pendente\s*1$/ }).click();
  await expect(page).toHaveURL(/waiting=billet/);
  await sheet.getByRole('button', { name: 'Ver 1 carrinho' }).click();
  await expect(rowLinks(page)).toHaveText(['Bia Boleto']);
  await expect(page.getByRole('row', { name: 'Bia Boleto' })).toContainText('Boleto pendente');

  await page.getByRole('button', { name: /^Pix ou boleto em aberto/ }).click();
  for (const kind of ['Pix pendente', 'Boleto pendente'])
    await page.getByRole('button', { name: new RegExp(`^${kind}\\s*\\d`) }).click();
  await expect(page).toHaveURL(/waiting=pix/);
  await expect(page).not.toHaveURL(/waiting=billet/);
  await expect(rowLinks(page)).toHaveCount(0);
});

test('the view of today’s refusals holds the new carts of today with one, and says what it filters', async ({
  page,
  visitCarts,
}) => {
  const now = Date.now();
  await visitCarts('support', {
    carts: [
      { name: 'Ana Ontem', refused: true, createdAt: new Date(now - 2 * day).toISOString() },
      { name: 'Bia Sem Recusa', step: 'payment' },
      { name: 'Caio Recusado', refused: true },
    ],
  });
  await expect(total(page)).toContainText(/^3 carrinhos/);
  await page.getByRole('button', { name: 'Visões' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pagamento recusado, de hoje' }).click();
  await expect(rowLinks(page)).toHaveText(['Caio Recusado']);
  await expect(page.getByText('Visão: Pagamento recusado, de hoje')).toBeVisible();
  await expect(page.getByRole('button', { name: /Hoje/ })).toBeVisible();
});

test('an export that is stopped half-way saves nothing, and can be begun again', async ({
  page,
  context,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 400 });
  await expect(total(page)).toContainText(/^400 carrinhos/);
  await page.getByRole('button', { name: 'Exportar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exportar carrinhos' });
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  // A line so slow that a person has the time to think better of it.
  const line = await context.newCDPSession(page);
  const speed = { offline: false, latency: 0, uploadThroughput: -1 };
  await line.send('Network.emulateNetworkConditions', { ...speed, downloadThroughput: 2_000 });
  await dialog.getByRole('button', { name: 'Baixar 400 carrinhos' }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Linhas recebidas' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  await expect(dialog).toContainText('Exportação cancelada.');
  await line.send('Network.emulateNetworkConditions', { ...speed, downloadThroughput: -1 });
  expect(files).toEqual([]);
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Baixar 400 carrinhos' }).click();
  await arriving;
  await expect(dialog).toContainText('Arquivo salvo, com 400 linhas.');
  expect(files).toHaveLength(1);
});

test('in compact rows what the team should know stands beside the name', async ({ page, visitCarts }) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um', phone: '1133334444', step: 'payment' }] });
  const row = page.getByRole('row', { name: 'Ana Um' });
  const line = row.getByText(/telefone fixo ·/);
  const isBeside = async () => {
    const [name, told] = [await row.getByRole('link').boundingBox(), await line.boundingBox()];
    return name !== null && told !== null && Math.abs(name.y - told.y) < 6 && told.x > name.x + name.width;
  };
  await expect(line).toBeVisible();
  expect(await isBeside()).toBe(false);
  await page.getByRole('button', { name: 'Colunas' }).click();
  await page.getByRole('dialog').getByText('Compacta').click();
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await row.boundingBox())?.height).toBeLessThan(34);
  expect(await isBeside()).toBe(true);
});
