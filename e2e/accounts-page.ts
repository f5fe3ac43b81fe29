import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Shop } from './shop.ts';
import { totp } from './totp.ts';

export const rute = { name: 'Rute Lima', login: 'rute@example.com', password: 'janela azul e três gatos' };

export function password(page: Page | Locator): Locator {
  return page.getByLabel('Senha', { exact: true });
}

/** Fills the page of a one-time link, with the code of the secret that it shows, if it shows one. */
export async function fillLink(page: Page, person: typeof rute): Promise<void> {
  await page.getByLabel('Seu nome').fill(person.name);
  await page.getByLabel('Login').fill(person.login);
  await password(page).fill(person.password);
  const secret = page.locator('code');
  if (await secret.isVisible())
    await page.getByLabel('Código de 6 dígitos').fill(totp(await secret.innerText()));
}

/** The first owner comes in by the link of the first start. Returns their recovery codes. */
export async function createOwner(page: Page, link: string): Promise<string[]> {
  await page.goto(link);
  await fillLink(page, rute);
  await page.getByRole('button', { name: 'Criar acesso' }).click();
  const codes = page.getByRole('list', { name: 'Códigos de recuperação' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const texts = await codes.allInnerTexts();
  await page.getByLabel('Guardei os códigos').check();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('heading', { name: 'Conectar loja' })).toBeVisible();
  return texts;
}

export async function connect(page: Page, { alias, credential }: Shop): Promise<void> {
  await page.getByLabel('Alias da loja').fill(alias);
  await page.getByLabel('User-Token').fill(credential.userToken);
  await page.getByLabel('User-Secret-Key').fill(credential.userSecretKey);
  await page.getByRole('button', { name: 'Conferir e conectar' }).click();
}

export async function signIn(page: Page, login: string, secret: string): Promise<void> {
  await page.getByLabel('Login').fill(login);
  await password(page).fill(secret);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

/** Presses an action in the menu of somebody of the team. */
export async function choose(page: Page, name: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Ações para ${name}` }).click();
  await page.getByRole('button', { name: action }).click();
}

export function carts(page: Page): Locator {
  return page.getByRole('heading', { level: 1, name: 'Carrinhos' });
}
