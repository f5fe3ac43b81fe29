import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { faults } from './faults.ts';
import { homePage } from './home-page.ts';
import { languageOf } from './home-texts.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);

const facts = { origin: 'http://x.example', quota: 60, stores: [], moreStores: 0, cartId: null };

const page = (headers: Record<string, string> = {}) => sandbox.send('/', { headers });

/** The curl lines of a page, as a shell reads them. */
function curlsOf(text: string) {
  const blocks = [...text.matchAll(/<pre[^>]*><code>(.*?)<\/code>/gs)].map(([, code = '']) =>
    code.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  return blocks.map((block) => {
    const words = [...block.replaceAll('\\\n', '').matchAll(/'([^']*)'|\S+/g)].map(
      (word) => word[1] ?? word[0],
    );
    const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
    return {
      method: after('-X')[0] ?? 'GET',
      url: words.find((word) => word.startsWith('http')) ?? '',
      headers: Object.fromEntries(after('-H').map((line) => line.split(': ') as [string, string])),
      body: after('-d')[0],
    };
  });
}

describe('the page at /', () => {
  it('shows each store with its credential, the document, and every fault', async () => {
    const store = { alias: 'loja-um', active: false, userToken: 'token-1', userSecretKey: 'secret-1' };
    const stores = [{ ...store, name: '<b>Loja & Cia</b>' }];
    const text = String(await homePage({ ...facts, stores, moreStores: 3, language: 'en' }));
    for (const part of ['loja-um', 'token-1', 'secret-1', 'inactive', 'And 3 more.', 'href="/openapi.json"'])
      expect(text).toContain(part);
    expect(text).toContain('&lt;b&gt;Loja &amp; Cia&lt;/b&gt;');
    for (const name of Object.keys(faults)) expect(text).toContain(`<code>${name}</code>`);
  });

  it('puts the demo store first, and loads nothing from elsewhere', async () => {
    await sandbox.createStore({ alias: 'loja-demo', carts: 20 });
    const answer = await page();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await answer.text();
    expect(/<dd><code>([^<]*)/.exec(text)?.[1]).toBe('loja-demo');
    expect(text).toContain('sandbox-user-token');
    expect(text).not.toMatch(/(?:src|href)="(?!\/openapi\.json)/);
  });

  it('has only lines that work when they are pasted', async () => {
    await sandbox.createStore({ alias: 'loja-demo', carts: 20 });
    const curls = curlsOf(await (await page()).text());
    expect(curls.map(({ method }) => method)).toEqual([
      'POST',
      'GET',
      'GET',
      'GET',
      'GET',
      'POST',
      'POST',
      'DELETE',
      'POST',
      'PUT',
      'DELETE',
    ]);
    for (const { method, url, headers, body } of curls) {
      const request = new Request(url, { method, headers, ...(body && { body }) });
      const answer = await sandbox.app.request(request);
      expect([url, answer.status]).toEqual([
        url,
        expect.toSatisfy((status: number) => status >= 200 && status < 300),
      ]);
    }
  });

  it('speaks the language that the browser asks for', async () => {
    const english = await page({ 'Accept-Language': 'en-GB' });
    expect(english.headers.get('content-language')).toBe('en');
    expect(await english.text()).toContain('<html lang="en">');
    expect(await (await page()).text()).toContain('Lojas e credenciais');
  });

  it('says how to make a store where there is none', async () => {
    const text = String(await homePage({ ...facts, language: 'en' }));
    expect(text).toContain('There is no store yet.');
    expect(curlsOf(text).map(({ url }) => url)).toEqual(['http://x.example/control/stores']);
  });
});

it.each([
  [undefined, 'pt-BR'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
  ['en-US,en;q=0.9', 'en'],
  ['en;q=0.5, pt;q=0.7', 'pt-BR'],
  ['fr, de;q=0.5', 'en'],
  ['*', 'pt-BR'],
  ['pt;q=0, en', 'en'],
])('Accept-Language %j is %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

it('/openapi.json names the address it was asked at', async () => {
  const answer = await sandbox.send('/openapi.json');
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect((await answer.json()).servers).toEqual([{ url: 'http://localhost/v2' }]);
});
