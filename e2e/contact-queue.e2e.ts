import type { Page } from '@playwright/test';
import { rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';

async function selectAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Selecionar todos desta página' }).check();
  await page
    .getByRole('region', { name: 'Carrinhos selecionados' })
    .getByRole('button', { name: 'WhatsApp um a um' })
    .click();
}

const queue = (page: Page) => page.getByRole('dialog', { name: 'Fila de contatos' });

test('a selection is gone through one customer after the other, at the pace of the store', async ({
  page,
  context,
  shop,
  visitCarts,
}) => {
  await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
  await shop.open(0);
  await shop.addCart({ name: 'Fixo Silva', phone: '1133334444' });
  await shop.addCart({ name: 'Bia Dois', phone: '11987650002' });
  const { customerId } = await shop.addCart({ name: 'Ana Um', phone: '11987650001', step: 'payment' });
  await shop.addCart({ customerId, step: 'payment' });
  await visitCarts('support');
  await expect(rowLinks(page)).toHaveCount(4);
  await selectAll(page);
  await expect(queue(page).getByRole('status').first()).toHaveText('1 de 2');
  await expect(queue(page)).toContainText('Ana Um');
  await expect(queue(page)).toContainText('vale também para o outro carrinho aberto');

  const opening = context.waitForEvent('page');
  await queue(page).getByRole('button', { name: 'Abrir WhatsApp' }).click();
  const whatsApp = await opening;
  await whatsApp.waitForURL('https://wa.me/5511987650001**');
  await whatsApp.close();
  await queue(page).getByRole('button', { name: 'Sim' }).click();

  await expect(queue(page).getByRole('status').first()).toHaveText('2 de 2');
  await expect(queue(page)).toContainText('Bia Dois');
  await expect(queue(page).getByRole('button', { name: /Libera em \d+ s/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await queue(page).getByRole('button', { name: 'Pular' }).click();

  await expect(queue(page)).toContainText('1 mensagem enviada');
  const left = queue(page).getByRole('region', { name: 'Quem ficou de fora' }).getByRole('listitem');
  await expect(left).toHaveText([/Fixo Silva.*telefone fixo/, /Bia Dois.*você pulou/]);
  await queue(page).getByRole('button', { name: 'Concluir' }).click();
  await expect(queue(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Carrinhos selecionados' })).toBeHidden();
  await expect(page.getByRole('row', { name: 'Ana Um' }).first()).toContainText('Contatado');
  await expect(page.getByRole('row', { name: 'Bia Dois' })).not.toContainText('Contatado');
});

test('somebody else who writes to a customer is told of in the list and in the queue', async ({
  page,
  browser,
  baseURL,
  shop,
  visitCarts,
}) => {
  await visitCarts('support', { carts: [{ name: 'Ana Um', phone: '11987650001', step: 'payment' }] });
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const owner = await other.newPage();
  await owner.request.post('/api/session/demo', {
    data: { role: 'owner' },
    headers: { 'X-CSRF': '1', Origin: baseURL ?? '' },
  });
  await owner.goto(`/${shop.alias}/carts`);
  await rowLinks(owner).first().click();
  await owner.getByRole('button', { name: 'WhatsApp' }).first().click();
  await expect(owner.getByRole('dialog', { name: 'Falar com o cliente' })).toBeVisible();

  const row = page.getByRole('row', { name: 'Ana Um' });
  await expect(row).toContainText('está contatando', { timeout: 12_000 });
  await selectAll(page);
  const doubts = queue(page).getByRole('list', { name: 'Antes de falar com o cliente' });
  await expect(doubts).toContainText(/está falando com este cliente agora/);
  await expect(queue(page).getByRole('button', { name: 'Contatar mesmo assim' })).toBeVisible();
  await queue(page).getByRole('button', { name: 'Parar' }).click();
  await expect(queue(page)).toContainText('1 cliente ficou para depois');
  await queue(page).getByRole('button', { name: 'Concluir' }).click();

  await owner.keyboard.press('Escape');
  await owner.keyboard.press('Escape');
  await expect(row).not.toContainText('está', { timeout: 25_000 });
  await other.close();
});
