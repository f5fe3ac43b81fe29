import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import { discount, openPix, save, told } from './payment-page.ts';

const buyer = { name: 'Marina Conceição Alves', email: 'marina.alves@example.com', phone: '11987654321' };

test('the owner reads in plain words what was done, and filters it in the address', async ({
  page,
  shop,
  signIn,
}) => {
  await shop.open();
  await signIn('owner');
  await page.goto(`/${shop.alias}/activity`);
  await expect(page.getByText('Nada foi feito ainda')).toBeVisible();
  await openPix(page, shop);
  await discount(page).fill('7');
  await save(page);
  await expect(told(page)).toContainText('Salvo e conferido');
  await page.getByRole('navigation').getByRole('link', { name: 'Atividade' }).click();
  const rows = page.getByRole('list', { name: 'O que foi feito nesta loja' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(/Helena Prado mudou desconto de 5\s% para 7\s% em Pix, config 306/);
  await expect(rows).toContainText('Feito');
  await page.getByLabel('Ação', { exact: true }).selectOption({ label: 'Mudança de pagamento' });
  await expect(page).toHaveURL(/operation=savePaymentConfig/);
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Período' }).click();
  for (const side of ['De', 'Até']) {
    await page.getByRole('group', { name: side }).getByRole('spinbutton').first().click();
    await page.keyboard.type('01012020');
  }
  await page.getByRole('button', { name: 'Aplicar' }).click();
  await expect(page.getByRole('button', { name: 'Período 01/01/2020' })).toBeVisible();
  await expect(page).toHaveURL(/from=2020-01-01/);
  await expect(page.getByText('Nenhum registro com esses filtros')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nenhum registro com esses filtros')).toBeVisible();
  await page.getByRole('button', { name: 'Limpar filtros' }).click();
  await expect(rows).toHaveCount(1);
});

test('support sees a contact for a reason, and the owner sees who saw it', async ({
  page,
  shop,
  signIn,
  visitCarts,
}) => {
  await visitCarts('support', { carts: [{ name: 'Outra Pessoa', phone: '11955551234' }, buyer] });
  await page.getByRole('link', { name: buyer.name }).click();
  await expect(panel(page)).not.toContainText(buyer.email);
  await panel(page).getByRole('button', { name: 'Mostrar contato' }).click();
  const dialog = page.getByRole('dialog', { name: 'Por que você precisa do contato?' });
  await dialog.getByRole('button', { name: 'Mostrar', exact: true }).click();
  await expect(dialog.getByLabel('Motivo')).toHaveAccessibleDescription(/pelo menos 3 caracteres/);
  await dialog.getByLabel('Motivo').fill('Ligar sobre o Pix');
  await dialog.getByRole('button', { name: 'Mostrar', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(panel(page)).toContainText(buyer.email);
  await expect(panel(page)).toContainText('98765-4321');
  await page.keyboard.press('j');
  await expect(panel(page)).toContainText('Outra Pessoa');
  await expect(panel(page)).not.toContainText('@example.com');
  await page.keyboard.press('k');
  await expect(panel(page)).toContainText(buyer.name);
  await expect(panel(page)).not.toContainText(buyer.email);

  await signIn('owner');
  await page.goto(`/${shop.alias}/carts`);
  await rowLinks(page).filter({ hasText: buyer.name }).click();
  await panel(page).getByRole('link', { name: 'Quem viu este cliente' }).click();
  await expect(page).toHaveURL(/object=customer/);
  const rows = page.getByRole('list', { name: 'O que foi feito nesta loja' }).getByRole('listitem');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(/viu o contato de cliente \d+\. Motivo: Ligar sobre o Pix/);
  await page.getByRole('button', { name: /Mostrar tudo/ }).click();
  await expect(page).not.toHaveURL(/object=/);
});

test('the limit of contacts an hour is told in words', async ({ page, shop, visitCarts }) => {
  await visitCarts('support', { carts: [buyer] });
  await rowLinks(page).first().click();
  const place = new URL(page.url()).pathname;
  const cart = place.split('/').slice(-2).join('/');
  for (let seen = 0; seen < 30; seen++) {
    const answer = await page.request.post(`/api/stores/${shop.alias}/carts/${cart}/reveal`, {
      data: { reason: 'Conferência' },
      headers: { 'X-CSRF': '1', Origin: new URL(page.url()).origin },
    });
    if (answer.status() === 429) break;
  }
  await panel(page).getByRole('button', { name: 'Mostrar contato' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Motivo').fill('Ligar sobre o Pix');
  await dialog.getByRole('button', { name: 'Mostrar', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('30 contatos na última hora');
});

test('the activity is for the owner alone', async ({ page, shop, signIn }) => {
  await shop.open();
  await signIn('support');
  await page.goto(`/${shop.alias}/activity`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sem permissão' })).toBeVisible();
});
