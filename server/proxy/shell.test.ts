import { expect, test } from 'vitest';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { firstAnswersOf } from './shell.ts';

const { db } = testDatabase();
const at = (path: string) => new URL(path, 'http://127.0.0.1:8080');

test.each([
  ['/', []],
  ['/sign-in', []],
  ['/loja-a/carts', ['/api/stores/loja-a/carts']],
  ['/loja-a/carts/77/1001', ['/api/stores/loja-a/carts/77/1001', '/api/stores/loja-a/carts']],
  ['/loja-a/carts/77/1001?q=ana', ['/api/stores/loja-a/carts/77/1001']],
  ['/loja-a/carts/77/x', ['/api/stores/loja-a/carts']],
  [
    '/loja-a/carts?page=2&source=a&source=b%26c&sort=highest',
    ['/api/stores/loja-a/carts?source=a&source=b%26c&sort=highest&page=2'],
  ],
  ['/loja-a/carts?page=zero&sort=sideways&size=25', ['/api/stores/loja-a/carts?size=25']],
  ['/loja-a/carts?q=ana', []],
  ['/loja-a/carts?size=25&hidden=q', []],
  ['/loja-a/stats', []],
  ['/Loja%20A/carts', []],
])('signed in, %s starts %j beside the session', (path, list) => {
  expect(firstAnswersOf(at(path), true)).toEqual(['/api/session', ...list]);
});

test('who must sign in gets the page without its skeleton and without a list', async () => {
  const { app } = testApp(db);
  const response = await app.request('/loja-a/carts');
  expect(await response.text()).toBe(
    '<!doctype html><head><link rel="preload" as="fetch" crossorigin href="/api/session"></head><body></body>',
  );
});

test('who is signed in gets both, with addresses escaped', async () => {
  const { app, signIn } = testApp(db);
  const headers = { Cookie: await signIn('owner') };
  const page = await (await app.request('/loja-a/carts?size=25&page=2&source=%22%3E', { headers })).text();
  expect(page).toContain('href="/api/stores/loja-a/carts?source=%22%3E&amp;size=25&amp;page=2"');
  expect(page).toContain('cinza');
});

test('the page comes though the database is away', async () => {
  const { people } = testApp(db);
  const sessions = { ...people.sessions, find: () => Promise.reject(new Error('away')) };
  const { app } = testApp(db, { people: { ...people, sessions } });
  const headers = { Cookie: `__Host-Http-sid=${'a'.repeat(43)}` };
  expect((await app.request('/loja-a/carts', { headers })).status).toBe(200);
});

test.each(['/', '/loja-a', '/loja-a/nothing', '/Loja%20A/carts', '/healthz-store/carts'])(
  '%s is a page',
  async (path) => {
    const response = await testApp(db).app.request(path, { headers: { Accept: 'text/html' } });
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  },
);

test('only a page is a page', async () => {
  const { app } = testApp(db);
  const headers = { Accept: 'image/avif,image/webp' };
  expect((await app.request('/loja-a', { headers })).status).toBe(404);
  expect((await app.request('/loja-a', { method: 'POST' })).status).toBe(404);
  expect((await app.request('/loja-a', { method: 'HEAD' })).status).toBe(200);
});
