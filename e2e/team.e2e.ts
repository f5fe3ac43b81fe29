import { carts, choose, connect, createOwner, fillLink, password, rute, signIn } from './accounts-page.ts';
import { expect, test } from './fixtures.ts';
import { Shop } from './shop.ts';

const jose = { name: 'José Conceição', login: 'jose@example.com', password: 'rio grande do norte' };

test.setTimeout(90_000);

test('the demonstration shows its three people, and asks nobody for a password', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('owner', { seeded: 1 });
  await page.getByRole('link', { name: 'Equipe' }).click();
  const members = page.getByRole('list', { name: 'Pessoas' }).getByRole('listitem');
  await expect(members.filter({ hasText: 'Helena Prado' })).toContainText('você');
  await expect(members.filter({ hasText: 'Ana Ribeiro' })).toContainText('Suporte');
  await expect(members.filter({ hasText: 'Caio Nunes' })).toContainText('Marketing');
  await choose(page, 'Helena Prado', 'Mudar papel');
  await page.getByRole('dialog').getByLabel('Suporte').check();
  await page.getByRole('button', { name: 'Salvar papel' }).click();
  await expect(page.getByRole('alert')).toContainText('A loja ficaria sem ninguém responsável');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Ações para Helena Prado' })).toBeFocused();

  await page.getByRole('button', { name: 'Convidar' }).click();
  await page.getByLabel('Nome da pessoa').fill('Bia Rocha');
  await page.getByRole('button', { name: 'Criar link' }).click();
  await expect(page.getByLabel('Link de uso único')).toHaveValue(/\/link#token=[\w-]{43}$/);
  await page.getByRole('button', { name: 'Pronto' }).click();
  await page.getByRole('button', { name: 'Cancelar convite de Bia Rocha' }).click();
  await expect(page.getByText('Bia Rocha')).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/${shop.alias}/team`);
  await expect(page.getByRole('button', { name: 'Ações para Ana Ribeiro' })).toBeVisible();
});

test('the team is for owners: others find no link, and a word in its place', async ({
  page,
  shop,
  visitCarts,
}) => {
  await visitCarts('support', { seeded: 1 });
  await expect(page.getByRole('link', { name: 'Equipe' })).toHaveCount(0);
  await page.goto(`/${shop.alias}/team`);
  await expect(page.getByRole('heading', { name: 'Sem permissão' })).toBeVisible();
});

test('somebody is invited, joins, gets another role and loses the store', async ({
  page,
  browser,
  ownerLink,
}) => {
  const shop = new Shop(Shop.ownCredential());
  await shop.open(2, { name: 'Açaí da Praça' });
  await createOwner(page, ownerLink);
  await connect(page, shop);
  await page.getByRole('link', { name: 'Equipe' }).click();
  await page.getByRole('button', { name: 'Convidar' }).click();
  await page.getByRole('button', { name: 'Criar link' }).click();
  await expect(page.getByText('Digite o nome da pessoa.')).toBeVisible();
  await page.getByLabel('Nome da pessoa').fill(jose.name);
  await page.getByRole('button', { name: 'Criar link' }).click();
  const link = await page.getByLabel('Link de uso único').inputValue();
  await page.getByRole('button', { name: 'Pronto' }).click();

  const theirs = await (await browser.newContext({ locale: 'pt-BR' })).newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Seu convite para Açaí da Praça' })).toBeVisible();
  await fillLink(theirs, jose);
  await theirs.getByRole('button', { name: 'Aceitar convite' }).click();
  await expect(carts(theirs)).toBeVisible();
  await expect(theirs.getByText('Suporte', { exact: true })).toBeVisible();

  await page.reload();
  await choose(page, jose.name, 'Mudar papel');
  await page.getByRole('dialog').getByLabel('Marketing').check();
  await page.getByRole('button', { name: 'Salvar papel' }).click();
  const row = page.getByRole('listitem').filter({ hasText: jose.name });
  await expect(row).toContainText('Marketing');
  await theirs.reload();
  await expect(theirs.getByText('Marketing', { exact: true })).toBeVisible();

  await choose(page, jose.name, 'Ver sessões');
  await page.getByRole('button', { name: /Encerrar a sessão em/ }).click();
  await expect(page.getByText('Nenhuma sessão aberta.')).toBeVisible();
  await page.keyboard.press('Escape');
  await theirs.reload();
  await signIn(theirs, jose.login, jose.password);
  await expect(carts(theirs)).toBeVisible();

  await choose(page, jose.name, 'Redefinir senha');
  await page.getByRole('button', { name: 'Criar link de nova senha' }).click();
  const reset = await page.getByLabel('Link de uso único').inputValue();
  await page.getByRole('button', { name: 'Pronto' }).click();
  await theirs.goto(reset);
  await expect(theirs.getByLabel('Login')).toHaveValue(jose.login);
  await theirs.getByLabel('Senha', { exact: true }).fill('minas e o mar que falta');
  await theirs.getByRole('button', { name: 'Salvar nova senha' }).click();
  await expect(carts(theirs)).toBeVisible();

  await choose(page, jose.name, 'Tirar da equipe');
  await page.getByRole('button', { name: 'Tirar da equipe' }).click();
  await expect(row).toHaveCount(0);
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Entre no Resgate' })).toBeVisible();
  await theirs.context().close();
});

test('somebody who has a login takes an invitation to a second store with it', async ({
  page,
  browser,
  ownerLink,
}) => {
  const credential = Shop.ownCredential();
  const [first, second] = [new Shop(credential), new Shop(credential)];
  await first.open(0, { name: 'Açaí da Praça' });
  await second.open(0, { name: 'Sabão & Cia' });
  await createOwner(page, ownerLink);
  await connect(page, first);
  await expect(carts(page)).toBeVisible();
  const inviteTo = async (alias: string) => {
    await page.goto(new URL(`/${alias}/team`, ownerLink).href);
    await page.getByRole('button', { name: 'Convidar' }).click();
    await page.getByLabel('Nome da pessoa').fill(jose.name);
    await page.getByRole('button', { name: 'Criar link' }).click();
    return page.getByLabel('Link de uso único').inputValue();
  };
  const theirs = await (await browser.newContext({ locale: 'pt-BR' })).newPage();
  await theirs.goto(await inviteTo(first.alias));
  await fillLink(theirs, jose);
  await theirs.getByRole('button', { name: 'Aceitar convite' }).click();
  await expect(carts(theirs)).toBeVisible();
  await theirs.context().clearCookies();

  await theirs.goto(await inviteTo(second.alias));
  await theirs.getByRole('button', { name: 'Já tenho login no Resgate' }).click();
  await theirs.getByLabel('Login').fill(jose.login);
  await password(theirs).fill('não é esta senha aqui');
  await theirs.getByRole('button', { name: 'Aceitar convite' }).click();
  await expect(theirs.getByRole('alert')).toContainText('Login ou senha incorretos.');
  await password(theirs).fill(jose.password);
  await theirs.getByRole('button', { name: 'Aceitar convite' }).click();
  await expect(carts(theirs)).toBeVisible();
  await theirs.getByRole('button', { name: /Trocar de loja/ }).click();
  await expect(theirs.getByRole('link', { name: /Açaí da Praça/ })).toBeVisible();
  await expect(theirs.getByRole('link', { name: /Sabão & Cia/ })).toBeVisible();
  await theirs.context().close();
});

test('a new password of one’s own: weak ones are refused in words, other browsers are signed out', async ({
  page,
  browser,
  ownerLink,
}) => {
  const shop = new Shop(Shop.ownCredential());
  await shop.open(0);
  const [first = '', second = ''] = await createOwner(page, ownerLink);
  await connect(page, shop);
  const other = await (await browser.newContext({ locale: 'pt-BR' })).newPage();
  const enter = async (secret: string, recovery: string) => {
    await other.goto(new URL('/sign-in', ownerLink).href);
    await signIn(other, rute.login, secret);
    await other.getByLabel('Código de verificação').fill(recovery);
    await other.getByRole('button', { name: 'Confirmar' }).click();
    await expect(carts(other)).toBeVisible();
  };
  await enter(rute.password, first);

  await page.getByRole('link', { name: 'Configurações' }).click();
  const field = page.getByLabel('Nova senha');
  const submit = page.getByRole('button', { name: 'Trocar senha' });
  await submit.click();
  await expect(page.getByText('Use de 15 a 128 caracteres.')).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('rute@example.com rute');
  await submit.click();
  await expect(page.getByText('Esta senha é fácil de adivinhar')).toBeVisible();
  await field.fill('minas e o mar que falta');
  await submit.click();
  await expect(page.getByText('Senha trocada.')).toBeVisible();
  await expect(field).toHaveValue('');
  const sessions = page.getByRole('region', { name: 'Onde sua conta está aberta' }).getByRole('listitem');
  await expect(sessions).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Entre no Resgate' })).toBeVisible();
  await enter('minas e o mar que falta', second);
  await other.context().close();
});

test('own sessions are listed, and another browser is signed out from here', async ({
  page,
  browser,
  ownerLink,
}) => {
  const shop = new Shop(Shop.ownCredential());
  await shop.open(0);
  const [recovery = ''] = await createOwner(page, ownerLink);
  await connect(page, shop);
  const other = await (await browser.newContext({ locale: 'pt-BR' })).newPage();
  await other.goto(new URL('/sign-in', ownerLink).href);
  await signIn(other, 'rute@example.com', 'janela azul e três gatos');
  await other.getByLabel('Código de verificação').fill(recovery);
  await other.getByRole('button', { name: 'Confirmar' }).click();
  await expect(carts(other)).toBeVisible();
  await page.getByRole('link', { name: 'Configurações' }).click();
  const sessions = page.getByRole('region', { name: 'Onde sua conta está aberta' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText('este navegador');
  await page.getByRole('button', { name: /Encerrar a sessão em/ }).click();
  await expect(sessions).toHaveCount(1);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Entre no Resgate' })).toBeVisible();
  await other.context().close();
});
