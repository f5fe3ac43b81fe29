import type { APIRequestContext, BrowserContext, Locator, Page } from '@playwright/test';
import { panel, rowLinks } from './carts-page.ts';
import { expect, test } from './fixtures.ts';
import type { AddedCart } from './shop.ts';

const marina = { name: 'Marina Alves', phone: '11987654321', step: 'payment', refused: true } as const;

/** WhatsApp is somebody else's page: it is only seen who was sent there. */
async function answerForWhatsApp(context: BrowserContext): Promise<void> {
  await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
}

function composer(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Falar com o cliente' });
}

/** Contacts the customer of a cart past the page, as another tab or another person does. */
async function claim(
  as: APIRequestContext,
  origin: string | undefined,
  alias: string,
  cart: AddedCart,
  channel: 'whatsapp' | 'email',
): Promise<void> {
  const answer = await as.post(
    `${origin ?? ''}/api/stores/${alias}/carts/${cart.customerId}/${cart.id}/contact`,
    {
      headers: { 'X-CSRF': '1', Origin: origin ?? '' },
      data: { actId: crypto.randomUUID(), channel, text: 'Oi!', templateId: null, despite: ['contacting'] },
    },
  );
  expect(answer.status()).toBe(200);
}

async function openComposer(page: Page): Promise<void> {
  await expect(rowLinks(page).first()).toBeVisible();
  await page.getByRole('main').focus();
  // The verbs come when the browser is at rest after the rows.
  await expect(async () => {
    await page.keyboard.press('w');
    await expect(composer(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(composer(page).getByRole('button', { name: 'Abrir WhatsApp' })).toBeFocused();
}

test('by keyboard from the list: W, Enter opens WhatsApp with the text that fits, and back here it is confirmed', async ({
  page,
  context,
  visitCarts,
}) => {
  await answerForWhatsApp(context);
  await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await expect(composer(page)).toContainText('****-4321');
  await expect(composer(page).locator('[data-message-preview]')).toContainText('Oi, Marina!');
  await expect(composer(page).locator('[data-message-preview]')).toContainText('https://•••');

  const opening = context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const whatsApp = await opening;
  await whatsApp.waitForURL('https://wa.me/**');
  const address = new URL(whatsApp.url());
  expect(address.pathname).toBe('/5511987654321');
  expect(address.searchParams.get('text')).toContain('Oi, Marina!');
  expect(address.searchParams.get('text')).toMatch(/https:\/\/\S+utm_source=resgate/);
  expect(await whatsApp.evaluate(() => window.opener)).toBeNull();
  await whatsApp.close();

  await expect(composer(page)).toContainText('A mensagem foi enviada?');
  await expect(composer(page).getByRole('button', { name: 'Sim' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer(page)).toHaveCount(0);
  await rowLinks(page).first().click();
  const log = panel(page).getByRole('region', { name: 'Histórico e notas' });
  await expect(log).toContainText('abriu o WhatsApp');
  await expect(log).not.toContainText('A mensagem foi enviada?');
  await expect(panel(page).getByRole('region', { name: 'Atendimento' })).toContainText('Contatado');
});

test('not sent: the contact is taken back, and the cart is new again', async ({
  page,
  context,
  visitCarts,
}) => {
  await answerForWhatsApp(context);
  await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await page.keyboard.press('Enter');
  await composer(page).getByRole('button', { name: 'Não' }).click();
  await expect(composer(page)).toHaveCount(0);
  await rowLinks(page).first().click();
  await expect(panel(page).getByRole('region', { name: 'Atendimento' })).toContainText('Novo');
  await expect(panel(page).getByRole('region', { name: 'Histórico e notas' })).toContainText('desfeito por');
});

test('a contact stands among the things done, and Z takes it back', async ({ page, context, visitCarts }) => {
  await answerForWhatsApp(context);
  await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await page.keyboard.press('Enter');
  await composer(page).getByRole('button', { name: 'Sim' }).press('Enter');
  await expect(composer(page)).toHaveCount(0);
  const row = page.getByRole('row', { name: 'Marina Alves' });
  await expect(row).toContainText('Contatado');
  await expect(page.getByRole('status').filter({ hasText: 'Marina Alves' })).toContainText('Desfazer');
  await page.keyboard.press('z');
  await expect(row).not.toContainText('Contatado');
  await expect(page.getByRole('status').filter({ hasText: 'Desfeito' })).toBeVisible();
});

test('Shift+W begins at the choice of the text', async ({ page, visitCarts }) => {
  await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await page.keyboard.press('Escape');
  await expect(composer(page)).toHaveCount(0);
  await page.keyboard.press('Shift+W');
  const choice = composer(page).getByRole('combobox');
  await expect(choice).toBeFocused();
  const first = await choice.inputValue();
  await page.keyboard.press('2');
  await expect(choice).not.toHaveValue(first);
});

test('answered later: the history of the cart asks, and takes the answer', async ({
  page,
  context,
  visitCarts,
}) => {
  await answerForWhatsApp(context);
  await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await page.keyboard.press('Enter');
  await composer(page).getByRole('button', { name: 'Responder depois' }).click();
  await page.goto(page.url());
  await rowLinks(page).first().click();
  const log = panel(page).getByRole('region', { name: 'Histórico e notas' });
  await expect(log).toContainText('A mensagem foi enviada?');
  await log.getByRole('button', { name: 'Sim' }).click();
  await expect(log).not.toContainText('A mensagem foi enviada?');
});

test('of two agents the second one is told who was faster, and no tab stays behind', async ({
  page,
  context,
  browser,
  visitCarts,
  shop,
}) => {
  await answerForWhatsApp(context);
  const [cart] = await visitCarts('support', { carts: [marina] });
  await openComposer(page);

  const other = await browser.newContext();
  const origin = new URL(page.url()).origin;
  const headers = { 'X-CSRF': '1', Origin: origin };
  await other.request.post(`${origin}/api/session/demo`, { data: { role: 'owner' }, headers });
  // Who writes first is told of by then; the other one has seen it and goes on all the same.
  await claim(other.request, origin, shop.alias, cart, 'whatsapp');
  await other.close();

  await page.keyboard.press('Enter');
  await expect(composer(page)).toContainText('já está falando com este cliente');
  await expect(composer(page)).toContainText(/Contatado por .+ \(\d\d:\d\d\); livre de novo em/);
  await expect(composer(page).getByRole('button', { name: 'Contatar mesmo assim' })).toBeVisible();
  expect(context.pages()).toHaveLength(1);
});

test('the link is copied with our own UTM, and the next undo is of the act before', async ({
  page,
  context,
  visitCarts,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visitCarts('support', { carts: [marina] });
  await rowLinks(page).first().click();
  await panel(page).getByRole('button', { name: 'Atribuir' }).click();
  await page.getByRole('button', { name: 'A mim' }).click();
  const work = panel(page).getByRole('region', { name: 'Atendimento' });
  await expect(work).toContainText('com ');
  await panel(page).getByRole('button', { name: 'Copiar link' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^https:\/\/\S+utm_source=resgate/);
  await expect(panel(page).getByRole('region', { name: 'Histórico e notas' })).toContainText(
    'copiou o link do carrinho',
  );
  const toast = page.getByRole('status').filter({ hasText: 'Link copiado' });
  await expect(toast).toContainText('Marina Alves');
  await expect(toast.getByRole('button')).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(work).toContainText('sem responsável');
});

test('who only looks finds nothing to contact with', async ({ page, visitCarts }) => {
  await visitCarts('marketer', { carts: [marina] });
  await rowLinks(page).first().click();
  await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
  await expect(panel(page).getByRole('region', { name: 'Atendimento' })).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: 'WhatsApp' })).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a landline closes the way with its reason, and leaves the e-mail', async ({ page, visitCarts }) => {
  await visitCarts('support', { carts: [{ ...marina, phone: '1133334444', email: 'marina@example.com' }] });
  await rowLinks(page).first().click();
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  await expect(composer(page)).toContainText('O número parece ser de telefone fixo');
  await expect(composer(page).getByRole('button', { name: 'Abrir WhatsApp' })).toHaveCount(0);
  await expect(composer(page).getByRole('button', { name: 'Rascunho de e-mail' })).toBeEnabled();
});

test('behind a landline and a contact of today: the doubt is told, set aside, and the e-mail is open', async ({
  page,
  baseURL,
  shop,
  visitCarts,
}) => {
  const [cart] = await visitCarts('support', {
    carts: [{ ...marina, phone: '1133334444', email: 'marina@example.com' }],
  });
  await claim(page.request, baseURL, shop.alias, cart, 'email');
  await rowLinks(page).first().click();
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  await expect(composer(page)).toContainText('O número parece ser de telefone fixo');
  await expect(composer(page)).toContainText('Contatado por você');
  await expect(composer(page).getByRole('button', { name: 'Copiar telefone' })).toBeEnabled();
  const anyway = composer(page).getByRole('button', { name: 'Contatar mesmo assim' });
  await expect(anyway).toBeFocused();
  await page.keyboard.press('Enter');
  const draft = composer(page).getByRole('button', { name: 'Rascunho de e-mail' });
  await expect(draft).toBeFocused();
  await expect(draft).toBeEnabled();
  await composer(page).getByRole('textbox', { name: 'Mensagem' }).fill('');
  await expect(draft).toBeDisabled();
  await expect(draft).toHaveAccessibleDescription('A mensagem está vazia.');
});

test('who wants no contact any more is out of every reach, and each button says why', async ({
  page,
  baseURL,
  shop,
  visitCarts,
}) => {
  const [cart] = await visitCarts('support', { carts: [marina] });
  await page.request.post(`/api/stores/${shop.alias}/acts`, {
    headers: { 'X-CSRF': '1', Origin: baseURL ?? '' },
    data: {
      actId: crypto.randomUUID(),
      carts: [{ customerId: String(cart.customerId), cartId: String(cart.id) }],
      deed: { kind: 'opted_out' },
    },
  });
  await rowLinks(page).first().click();
  await panel(page).getByRole('button', { name: 'WhatsApp' }).click();
  for (const name of ['Rascunho de e-mail', 'Copiar telefone']) {
    const button = composer(page).getByRole('button', { name });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/pediu para não ser mais contatado/);
  }
  await expect(composer(page).getByRole('button', { name: /Abrir|mesmo assim/ })).toHaveCount(0);
});

test('a contact of one’s own in another tab is told as one’s own', async ({
  page,
  baseURL,
  shop,
  visitCarts,
}) => {
  const [cart] = await visitCarts('support', { carts: [marina] });
  await openComposer(page);
  await claim(page.request, baseURL, shop.alias, cart, 'whatsapp');
  await page.keyboard.press('Enter');
  await expect(composer(page)).toContainText('Você já falou com este cliente, talvez em outra aba.');
  await expect(composer(page)).toContainText(/Contatado por você \(\d\d:\d\d\)/);
});

test('a printed cart has no navigation and no personal data', async ({ page, visitCarts }) => {
  await visitCarts('owner', { carts: [marina] });
  await rowLinks(page).first().click();
  await expect(panel(page).getByRole('region', { name: 'Valores' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Navegação principal' })).toHaveCount(0);
  await expect(panel(page).getByRole('button')).toHaveCount(0);
  for (const mark of await panel(page).locator('[data-private]').all())
    expect(await mark.evaluate((one) => getComputedStyle(one).visibility)).toBe('hidden');
  const shown = await panel(page).evaluate((one) => {
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    let all = '';
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent?.checkVisibility({ visibilityProperty: true })) all += `${texts.currentNode.textContent} `;
    }
    return all;
  });
  expect(shown).toContain('Subtotal');
  expect(shown).not.toMatch(/Marina|98765|@/);
});
