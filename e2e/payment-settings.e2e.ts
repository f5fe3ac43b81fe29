import { expect, test } from './fixtures.ts';
import { discount, openPix, save, savesOf, told } from './payment-page.ts';
import { expiredDialog } from './session-page.ts';

test.beforeEach(async ({ shop, signIn }) => {
  await shop.open();
  await signIn('owner');
});

test('a config is found, changed and checked at Yampi', async ({ page, shop }) => {
  await page.goto(`/${shop.alias}/payments`);
  await expect(page.getByRole('link', { name: /Diners/ })).toContainText('Não configurada');
  await expect(page.getByRole('link', { name: /American Express/ })).toContainText('Desligada');
  await page.getByRole('link', { name: /^Pix/ }).click();
  await expect(discount(page)).toHaveValue('5');
  await expect(page.getByLabel('Vencimento do boleto')).toHaveCount(0);
  await discount(page).fill('7,25');
  await page.getByLabel('Cancelar Pix não pago').fill('48');
  await expect(page.getByText('Alterações não salvas: 2 campos')).toBeVisible();
  await page.getByLabel('Cancelar Pix não pago').fill('24');
  await expect(page.getByText('Alterações não salvas: 1 campo')).toBeVisible();
  await save(page);
  await expect(told(page)).toContainText('Salvo e conferido na Yampi');
  await expect(told(page)).toContainText(/Desconto: 7,25\s%/);
  await expect(page.getByRole('button', { name: 'Salvar', exact: true })).toHaveCount(0);
  await page.reload();
  await expect(discount(page)).toHaveValue('7,25');
});

test('of two editors the second sees what the first did, and nothing is dropped', async ({
  page,
  shop,
  browser,
  baseURL,
}) => {
  const others = await browser.newContext();
  const other = await others.newPage();
  await other.request.post('/api/session/demo', {
    data: { role: 'owner' },
    headers: { 'X-CSRF': '1', Origin: baseURL ?? '' },
  });
  await openPix(page, shop);
  await openPix(other, shop);
  await discount(other).fill('7,5');
  await other.getByLabel('Validade do código Pix').fill('12');
  await save(other);
  await expect(told(other)).toContainText('Salvo e conferido');

  await discount(page).fill('9');
  await page.getByLabel('Cancelar Pix não pago').fill('48');
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'Alguém mudou isto enquanto você editava' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('region', { name: /por outra pessoa/ })).toContainText('12 horas');
  await expect(dialog.getByRole('region', { name: /por você/ })).toContainText('48 horas');
  const result = dialog.getByRole('button', { name: 'Salvar o resultado' });
  await expect(result).toBeDisabled();
  await expect(dialog.getByRole('radio', { name: /Está na Yampi agora 7,5/ })).not.toBeChecked();
  await dialog.getByRole('radio', { name: /O seu 9/ }).check();
  await result.click();
  await expect(told(page)).toContainText('Salvo e conferido');
  await page.reload();
  await expect(discount(page)).toHaveValue('9');
  await expect(page.getByLabel('Validade do código Pix')).toHaveValue('12');
  await expect(page.getByLabel('Cancelar Pix não pago')).toHaveValue('48');
  expect(await savesOf(page, shop)).toEqual(['done', 'intent', 'refused', 'done', 'intent']);
  await others.close();
});

test('a double press is one write', async ({ page, shop }) => {
  await openPix(page, shop);
  const writes: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PUT') writes.push(request.headers()['idempotency-key'] ?? '');
  });
  await discount(page).fill('8');
  await page.getByRole('button', { name: 'Salvar', exact: true }).dblclick();
  await expect(told(page)).toContainText('Salvo e conferido');
  expect(writes).toEqual([expect.stringMatching(/^[\w-]{22,64}$/)]);
  expect(await savesOf(page, shop)).toEqual(['done', 'intent']);
});

test('a lost answer to a write that arrived is told as saved', async ({ page, shop }) => {
  await openPix(page, shop);
  await shop.spoil('updatePaymentConfig', 'F03', { carriedOut: true, times: 1 });
  await discount(page).fill('6');
  await save(page);
  await expect(told(page)).toContainText(/Desconto: 6\s%/);
});

test('a lost write that never arrived is told as not saved, and can be sent again', async ({
  page,
  shop,
}) => {
  test.setTimeout(120_000);
  await openPix(page, shop);
  await shop.spoil('updatePaymentConfig', 'F03', { times: 1 });
  await discount(page).fill('6');
  await save(page);
  await expect(page.getByText(/A Yampi está demorando/)).toBeVisible();
  await expect(discount(page)).toBeDisabled();
  await expect(told(page)).toContainText('Não foi salvo', { timeout: 60_000 });
  await expect(discount(page)).toHaveValue('6');
  await save(page);
  await expect(told(page)).toContainText(/Desconto: 6\s%/);
});

test('where nobody knows, the page says so and reads again', async ({ page, shop }) => {
  test.setTimeout(180_000);
  await openPix(page, shop);
  await shop.spoil('updatePaymentConfig', 'F25', { ms: 3_000, times: 1 });
  await discount(page).fill('6');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await save(page);
  await sent;
  // The announcement stands before the write, after the reading: from now on Yampi answers no reading.
  await expect.poll(() => savesOf(page, shop)).toEqual(['intent']);
  await shop.spoil('getPaymentConfig', 'F13');
  await expect(told(page)).toContainText('Ainda não sabemos se foi salvo', { timeout: 100_000 });
  await expect(discount(page)).toHaveValue('6');
  await shop.heal();
  await page.getByRole('button', { name: 'Ler de novo na Yampi' }).click();
  await expect(told(page)).toContainText(/Desconto: 6\s%/);
});

test('what cannot be meant is told at its field, and so is what Yampi refuses', async ({ page, shop }) => {
  await openPix(page, shop);
  await discount(page).fill('muito');
  await save(page);
  await expect(discount(page)).toHaveAccessibleDescription(/Digite uma porcentagem/);
  await expect(discount(page)).toBeFocused();
  await discount(page).fill('101');
  await expect(discount(page)).toHaveAccessibleDescription(/No máximo 100\s%/);
  await shop.spoil('updatePaymentConfig', 'F14', {
    errors: { percent_discount: ['O desconto é alto demais.'], other_field: ['Outra coisa falta.'] },
    times: 1,
  });
  await discount(page).fill('50');
  await save(page);
  await expect(discount(page)).toHaveAccessibleDescription(/O desconto é alto demais/);
  await expect(page.getByRole('alert').filter({ hasText: 'Nada foi salvo' })).toContainText(
    'Outra coisa falta.',
  );
  await save(page);
  await expect(told(page)).toContainText(/Desconto: 50\s%/);
});

test('a session that ends keeps what was typed', async ({ page, shop }) => {
  await openPix(page, shop);
  await discount(page).fill('6,5');
  await page.context().clearCookies();
  await save(page);
  await expect(expiredDialog(page)).toBeVisible();
  await expiredDialog(page)
    .getByRole('button', { name: /Entrar como responsável|Entrar como dona/ })
    .click();
  await expect(expiredDialog(page)).toBeHidden();
  await expect(discount(page)).toHaveValue('6,5');
  await save(page);
  await expect(told(page)).toContainText(/Desconto: 6,5\s%/);
});

test('nothing unsaved is left by a link, Back or a reload without being asked', async ({ page, shop }) => {
  await page.goto(`/${shop.alias}/payments`);
  await page.getByRole('link', { name: /^Pix/ }).click();
  await discount(page).fill('6');
  const dialog = page.getByRole('dialog', { name: 'Sair sem salvar?' });
  for (const leave of [
    () => page.getByRole('navigation').getByRole('link', { name: 'Carrinhos' }).click(),
    () => page.evaluate(() => window.history.back()),
  ]) {
    await leave();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Continuar editando' }).click();
    await expect(dialog).toBeHidden();
    await expect(discount(page)).toHaveValue('6');
  }
  const asked = page.waitForEvent('dialog');
  const reload = page.reload({ timeout: 5_000 }).catch(() => null);
  const native = await asked;
  expect(native.type()).toBe('beforeunload');
  await native.dismiss();
  await reload;
  await discount(page).press('Escape');
  await expect(discount(page)).toHaveValue('6');
  await page.getByRole('navigation').getByRole('link', { name: 'Carrinhos' }).click();
  await dialog.getByRole('button', { name: 'Sair sem salvar' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Carrinhos' })).toBeVisible();
  await page.goto(`/${shop.alias}/payments/43`);
  await discount(page).fill('6');
  await page.getByRole('button', { name: 'Descartar' }).click();
  await expect(discount(page)).toHaveValue('5');
  await page.getByRole('link', { name: 'Pagamentos' }).first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Pagamentos' })).toBeVisible();
});

test('a way to pay is switched off only after a word about what follows', async ({ page, shop }) => {
  await openPix(page, shop);
  await page.getByRole('button', { name: 'Ativa', exact: true }).click();
  await save(page);
  const dialog = page.getByRole('dialog', { name: 'Desligar Pix?' });
  await expect(dialog).toContainText('deixa de poder pagar com Pix');
  await dialog.getByRole('button', { name: 'Cancelar' }).click();
  expect(await savesOf(page, shop)).toEqual([]);
  await save(page);
  await dialog.getByRole('button', { name: 'Desligar e salvar' }).click();
  await expect(told(page)).toContainText('Ativa: desligado');
  await page.getByRole('link', { name: 'Pagamentos' }).first().click();
  await expect(page.getByRole('link', { name: /^Pix/ })).toContainText('Desligada');
});

test('support reads and is told why it cannot change; marketing has no such page', async ({
  page,
  shop,
  signIn,
}) => {
  await signIn('support');
  await openPix(page, shop);
  await expect(page.getByText(/Só quem é responsável pela loja/)).toBeVisible();
  await expect(discount(page)).toBeDisabled();
  await signIn('marketer');
  await page.goto(`/${shop.alias}/payments/43`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sem permissão' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Pagamentos' })).toHaveCount(0);
});

test('without a network nothing is sent, and that is said', async ({ page, shop }) => {
  await openPix(page, shop);
  await discount(page).fill('6');
  await page.context().setOffline(true);
  await save(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Nada foi salvo' })).toContainText('Sem conexão');
  await page.context().setOffline(false);
  expect(await savesOf(page, shop)).toEqual([]);
  await save(page);
  await expect(told(page)).toContainText(/Desconto: 6\s%/);
});
