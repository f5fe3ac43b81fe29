import { readFileSync } from 'node:fs';
import { carts, connect, createOwner, fillLink, password, rute, signIn } from './accounts-page.ts';
import { expect, test } from './fixtures.ts';
import { expiredDialog, loseSession, signInHeading } from './session-page.ts';
import { Shop } from './shop.ts';

test.setTimeout(90_000);

test('the first owner comes in by the printed link, keeps the codes and connects a store', async ({
  page,
  ownerLink,
}) => {
  const shop = new Shop(Shop.ownCredential());
  await shop.open(3, { name: 'Açaí da Praça' });
  await page.goto(ownerLink);
  await page.getByRole('button', { name: 'Criar acesso' }).click();
  await expect(page.getByLabel('Seu nome')).toBeFocused();
  await expect(page.getByText('Digite seu nome.')).toBeVisible();
  await fillLink(page, { ...rute, password: 'curta demais' });
  await expect(page.getByText('Faltam 3 caracteres.')).toBeVisible();
  await page.getByRole('button', { name: 'Criar acesso' }).click();
  await expect(page.getByText('Use de 15 a 128 caracteres.')).toBeVisible();
  await fillLink(page, rute);
  await page.getByRole('button', { name: 'Criar acesso' }).click();

  const codes = page.getByRole('list', { name: 'Códigos de recuperação' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  expect(page.url()).not.toContain('token');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Baixar .txt' }).click();
  const file = readFileSync((await (await download).path()) ?? '', 'utf8');
  for (const code of await codes.allInnerTexts()) expect(file).toContain(code);
  await expect(page.getByRole('button', { name: 'Continuar' })).toBeDisabled();
  await page.getByLabel('Guardei os códigos').check();
  await page.getByRole('button', { name: 'Continuar' }).click();

  await connect(page, shop);
  await expect(carts(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/${shop.alias}/carts$`));
  await expect(page.getByText('Açaí da Praça')).toBeVisible();

  await page.goto(ownerLink);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Este link não vale mais' })).toBeVisible();
});

test('what is wrong with a store or its credential is said at its place, and nothing typed is lost', async ({
  page,
  ownerLink,
}) => {
  const credential = Shop.ownCredential();
  const shop = new Shop(credential);
  const closed = new Shop(credential);
  await shop.open(0);
  await closed.open(0, { name: 'Loja Fechada', active: false });
  await createOwner(page, ownerLink);
  const key = page.getByLabel('User-Secret-Key');
  await connect(page, new Shop({ ...credential, userSecretKey: 'not-the-right-one' }));
  await expect(page.getByText('A Yampi não reconhece esta credencial.')).toBeVisible();
  await expect(key).toHaveValue('not-the-right-one');
  await connect(page, new Shop(credential));
  await expect(page.getByText('não tem acesso a uma loja com este alias')).toBeVisible();
  await expect(page.getByLabel('Alias da loja')).toBeFocused();
  await connect(page, closed);
  await expect(page.getByRole('alert')).toContainText('Esta loja está inativa na Yampi');
  await expect(key).toHaveValue(credential.userSecretKey);
  await connect(page, shop);
  await expect(carts(page)).toBeVisible();
});

test('several stores: the switcher marks the open one, works by keyboard and adds another', async ({
  page,
  ownerLink,
}) => {
  const credential = Shop.ownCredential();
  const [first, second] = [new Shop(credential), new Shop(credential)];
  await first.open(0, { name: 'Açaí da Praça' });
  await second.open(0, { name: 'Sabão & Cia' });
  await createOwner(page, ownerLink);
  await connect(page, first);
  await expect(carts(page)).toBeVisible();
  await page.getByRole('button', { name: 'Trocar de loja: Açaí da Praça' }).press('Enter');
  const open = page.getByRole('link', { name: /Açaí da Praça/ });
  await expect(open).toHaveAttribute('aria-current', /^(page|true)$/);
  await page.getByRole('link', { name: /Sabão & Cia/ }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${second.alias}/carts$`));
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.setViewportSize({ width: 390, height: 800 });
  await page
    .getByRole('button', { name: 'Sua conta' })
    .or(page.getByRole('button', { name: 'Mais' }))
    .click();
  await page.getByRole('link', { name: /Açaí da Praça/ }).click();
  await expect(page).toHaveURL(new RegExp(`/${first.alias}/carts$`));
});

test('login and password, then the code; going back keeps what was typed', async ({ page, ownerLink }) => {
  const [recovery = ''] = await createOwner(page, ownerLink);
  await page.context().clearCookies();
  await page.goto(new URL('/sign-in', ownerLink).href);
  await signIn(page, rute.login, 'outra senha qualquer');
  await expect(page.getByRole('alert')).toContainText('Login ou senha incorretos.');
  await signIn(page, rute.login, rute.password);
  const code = page.getByLabel('Código de verificação');
  await expect(code).toBeFocused();
  await code.fill('000000');
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await expect(page.getByText('Este código não confere ou já foi usado.')).toBeVisible();
  await expect(code).toBeFocused();
  await page.getByRole('button', { name: 'Voltar para login e senha' }).click();
  await expect(page.getByLabel('Login')).toHaveValue(rute.login);
  await expect(password(page)).toHaveValue(rute.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await code.fill(recovery);
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await expect(page.getByRole('heading', { name: 'Conectar loja' })).toBeVisible();
});

test('a session that ends is taken up again over the intact page', async ({ page, ownerLink }) => {
  const shop = new Shop(Shop.ownCredential());
  await shop.open(2);
  const [recovery = ''] = await createOwner(page, ownerLink);
  await connect(page, shop);
  await expect(page.getByRole('button', { name: 'Atualizar carrinhos' })).toBeVisible();
  await loseSession(page);
  const dialog = expiredDialog(page);
  await signIn(page, rute.login, rute.password);
  await dialog.getByLabel('Código de verificação').fill(recovery);
  await dialog.getByRole('button', { name: 'Confirmar' }).click();
  await expect(dialog).toBeHidden();
  await expect(carts(page)).toBeVisible();
  await expect(signInHeading(page)).toHaveCount(0);
});
