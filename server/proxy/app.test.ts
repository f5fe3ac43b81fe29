import { describe, expect, test } from 'vitest';
import { errorEnvelope } from '#contract/app/errors.ts';
import { session } from '#contract/app/session.ts';
import { ensureDemoPeople } from '#server/store/people.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { canary, cart } from '../../test/fake-mirror.ts';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';

const { db } = testDatabase();
const list = '/api/stores/loja-a/carts';
const detail = `${list}/77/1001`;

async function errorOf(response: Response) {
  return errorEnvelope.parse(await response.json());
}

describe('what leaves', () => {
  test('a list has only what the contract names', async () => {
    const { call, signIn } = testApp(db);
    const response = await call(list, { cookie: await signIn('owner') });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain(canary.email);
    expect(text).not.toContain('loginUrl');
  });

  test('support gets masks, a marketer gets initials', async () => {
    const { call, signIn } = testApp(db);
    const support = await (await call(detail, { cookie: await signIn('support') })).text();
    const marketer = await (await call(detail, { cookie: await signIn('marketer') })).text();
    for (const secret of [canary.email, canary.phone, canary.document]) expect(support).not.toContain(secret);
    for (const secret of Object.values(canary)) expect(marketer).not.toContain(secret);
    expect(support).toContain(canary.name);
    expect(marketer).toContain('Z. Q. C.');
  });

  test('an answer that does not fit the contract is an error where answers are checked', async () => {
    const upstream = { summarizeCarts: async () => ({ count: 'many' }) as never };
    const strict = testApp(db, { upstream });
    const trusting = testApp(db, { upstream, checkAnswers: false });
    expect((await strict.call(`${list}/summary`, { cookie: await strict.signIn('owner') })).status).toBe(500);
    expect((await trusting.call(`${list}/summary`, { cookie: await trusting.signIn('owner') })).status).toBe(
      200,
    );
  });
});

describe('what comes in', () => {
  test('an unknown query key is named', async () => {
    const { call, signIn } = testApp(db);
    const response = await call(`${list}?sort=newest&colour=red`, { cookie: await signIn('owner') });
    expect(response.status).toBe(422);
    expect((await errorOf(response)).fields).toEqual({ colour: ['Campo desconhecido'] });
  });

  test('a field that does not parse is named', async () => {
    const { call, signIn } = testApp(db);
    const response = await call(`${list}?sort=sideways&size=0`, { cookie: await signIn('owner') });
    expect(Object.keys((await errorOf(response)).fields ?? {})).toEqual(['sort', 'size']);
  });

  test('repeated keys arrive as a list, a single one too', async () => {
    const { call, signIn, asked } = testApp(db);
    const cookie = await signIn('owner');
    await call(`${list}?source=fb&source=ig&step=payment`, { cookie });
    expect(asked.find(({ method }) => method === 'listCarts')?.args[1]).toMatchObject({
      source: ['fb', 'ig'],
      step: ['payment'],
      size: 50,
    });
  });

  test('a search for people travels in the header, never in the address', async () => {
    const { call, signIn, asked } = testApp(db);
    const cookie = await signIn('support');
    expect((await call(`${list}?q=ana`, { cookie })).status).toBe(422);
    expect((await call(list, { cookie, headers: { 'X-Resgate-Query': 'sort=newest' } })).status).toBe(422);
    expect((await call(list, { cookie, headers: { 'X-Resgate-Query': 'q=jo%C3%A3o' } })).status).toBe(200);
    expect(asked.at(-1)?.args[1]).toMatchObject({ q: 'joão' });
  });

  test.each(['', '/summary', '/facets', '/77/1001/neighbors'])(
    'a marketer may not search people: %s',
    async (end) => {
      const { call, signIn } = testApp(db);
      const cookie = await signIn('marketer');
      expect((await call(list + end, { cookie, headers: { 'X-Resgate-Query': 'q=ana' } })).status).toBe(403);
      expect((await call(list + end, { cookie })).status).toBe(200);
    },
  );

  test('a body is JSON of a sensible size, and only where there is one', async () => {
    const { call } = testApp(db);
    const post = (body: string, type = 'application/json') =>
      call('/api/session/demo', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect((await post('{"role":"owner"}', 'text/plain')).status).toBe(415);
    expect((await post('{"role":"owner"}', 'application/json; charset=utf-8')).status).toBe(415);
    expect((await post('{"role":')).status).toBe(422);
    expect((await post('{"role":"king"}')).status).toBe(422);
    expect((await post(`{"role":"${'x'.repeat(300_000)}"}`)).status).toBe(413);
    const more = await post('{"role":"owner","remember":true,"__proto__":1}');
    expect(more.status).toBe(422);
    const { fields } = await errorOf(more);
    expect(Object.entries(fields ?? {})).toContainEqual(['remember', ['Campo desconhecido']]);
    const surprise = await call('/api/session', {
      method: 'DELETE',
      body: '{}',
      headers: { 'Content-Length': '2' },
    });
    expect(surprise.status).toBe(422);
  });

  test('each store call says that somebody works there', async () => {
    const { call, signIn, asked } = testApp(db);
    await call(`/api/stores/loja-a/sync`, { cookie: await signIn('marketer') });
    expect(asked).toEqual([
      { method: 'watch', args: ['loja-a'] },
      { method: 'status', args: ['loja-a'] },
    ]);
  });
});

test.each([
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page that cannot set X-CSRF', { 'X-CSRF': '0' }],
])('a call of %s is told so, whoever is signed in', async (_, headers: Record<string, string>) => {
  const { call, signIn } = testApp(db);
  const response = await call('/api/session', { method: 'DELETE', cookie: await signIn('owner'), headers });
  expect(response.status).toBe(403);
  expect(await errorOf(response)).toMatchObject({
    code: 'cross_site',
    message: 'Este pedido não veio de uma página do Resgate.',
  });
});

test('a parameter that no object should have is refused like any other', async () => {
  const { call, signIn } = testApp(db);
  const cookie = await signIn('owner');
  expect((await call(`${list}?__proto__=1`, { cookie })).status).toBe(422);
});

describe('a host that is not ours', () => {
  test.each(['/', '/sign-in', '/boot.js', '/assets/main-abc.js', '/api/session', '/api/openapi.json'])(
    '%s: 421 before anything is read',
    async (path) => {
      const { app, signIn } = testApp(db);
      const headers = { Cookie: await signIn('owner'), 'Sec-Fetch-Site': 'same-origin', 'X-CSRF': '1' };
      const response = await app.request(`http://evil.example:8080${path}`, { headers });
      expect(response.status).toBe(421);
      const { code, message } = await errorOf(response);
      expect(code).toBe('wrong_host');
      expect(message).toContain('PUBLIC_URL');
    },
  );

  test('nobody signs in under it', async () => {
    const { app, asked } = testApp(db);
    const response = await app.request('http://evil.example/api/session/demo', {
      method: 'POST',
      body: '{"role":"owner"}',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', 'X-CSRF': '1' },
    });
    expect([response.status, response.headers.get('Set-Cookie'), asked]).toEqual([421, null, []]);
  });
});

describe('addresses', () => {
  test.each([
    ['/api/nothing', 404],
    ['/api', 404],
    ['/api/session/', 404],
    ['/api/stores/loja-a/carts/abc/1', 404],
    ['/api/stores/LOJA/carts', 404],
    ['/api/x.css', 404],
    ['/missing.js', 404],
    ['/assets/missing.js', 404],
    ['/assets', 404],
    ['/healthz', 404],
    ['/readyz', 404],
    ['/readyz/', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['/wp-login.php', 404],
  ])('%s is %d as JSON', async (path, status) => {
    const { call, signIn } = testApp(db);
    const response = await call(path, { cookie: await signIn('owner') });
    expect(response.status).toBe(status);
    expect((await errorOf(response)).code).toBe('not_found');
  });

  test('a wrong method is told the right ones', async () => {
    const { call } = testApp(db);
    const response = await call('/api/session', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, DELETE');
  });

  test('a store of somebody else and a cart that is not there do not exist', async () => {
    const { call, signIn } = testApp(db, { upstream: { getCart: async () => null } });
    const cookie = await signIn('owner');
    expect((await call('/api/stores/loja-b/carts', { cookie })).status).toBe(404);
    expect((await call(detail, { cookie })).status).toBe(404);
  });

  test('attempts are asked for by customer and cart', async () => {
    const found = testApp(db);
    await found.call(`${detail}/attempts`, { cookie: await found.signIn('owner') });
    expect(found.asked.at(-1)).toEqual({ method: 'readAttempts', args: ['loja-a', '77', '1001'] });
    const missing = testApp(db, { upstream: { readAttempts: async () => null } });
    const answer = await missing.call(`${detail}/attempts`, { cookie: await missing.signIn('owner') });
    expect(answer.status).toBe(404);
  });
});

describe('failures', () => {
  test('Yampi’s fault keeps its code and its wait, and signs nobody out', async () => {
    const busy = new UpstreamError('busy', 'listCartAttempts: spent', { retryAfter: 6.2 });
    const { call, signIn } = testApp(db, { upstream: { readAttempts: () => Promise.reject(busy) } });
    const response = await call(`${detail}/attempts`, { cookie: await signIn('support') });
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('7');
    expect(await errorOf(response)).toMatchObject({ code: 'busy', retryAfter: 6.2 });
  });

  test('an unknown fault says nothing of itself', async () => {
    const fault = new Error(`select … params: ${canary.email}`);
    const { call, signIn, lines } = testApp(db, { upstream: { listCarts: () => Promise.reject(fault) } });
    const response = await call(list, { cookie: await signIn('owner') });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'internal' });
    expect(text).not.toContain(canary.email);
    expect(lines.join('')).toContain('"stack"');
    expect(lines.join('')).not.toContain(canary.email);
  });
});

describe('the log', () => {
  test('has one line of JSON for a request, with known fields and nothing of a person', async () => {
    const { call, signIn, lines } = testApp(db);
    const cookie = await signIn('owner');
    await call(`${list}?source=facebook`, { cookie, headers: { 'X-Resgate-Query': 'q=zulmira' } });
    await call(detail, { cookie });
    await call(`/loja-a/carts?q=${canary.phone}`, { cookie });
    await call(`/api/${canary.name}`, { cookie });
    expect(lines).toHaveLength(4);
    const known = [
      'level',
      'time',
      'requestId',
      'operation',
      'method',
      'status',
      'ms',
      'person',
      'alias',
      'code',
    ];
    for (const line of lines) for (const name of Object.keys(JSON.parse(line))) expect(known).toContain(name);
    const text = lines.join('').toLowerCase();
    for (const secret of ['zulmira', 'facebook', ...Object.values(canary)])
      expect(text).not.toContain(secret.toLowerCase());
  });
});

describe('the session', () => {
  test('demo sign-in sets the exact cookie, and each one a new id', async () => {
    await ensureDemoPeople(db, () => new Date());
    const { call } = testApp(db);
    const signIn = (cookie?: string) =>
      call('/api/session/demo', { method: 'POST', body: '{"role":"support"}', ...(cookie && { cookie }) });
    const first = await signIn();
    const set = first.headers.get('Set-Cookie') ?? '';
    expect(set).toMatch(/^__Host-Http-sid=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
    expect(session.parse(await first.json())).toMatchObject({
      mode: 'demo',
      person: { name: 'Ana Ribeiro', role: 'support', endsAt: '2026-11-21T00:00:00.000Z' },
    });
    const cookie = set.split(';', 1)[0] ?? '';
    const second = await signIn(cookie);
    expect(second.headers.get('Set-Cookie')).not.toBe(set);
    expect((await call(list, { cookie })).status).toBe(401);
  });

  test('a planted id is never taken', async () => {
    const { call } = testApp(db);
    const cookie = `__Host-Http-sid=${'a'.repeat(43)}`;
    expect((await call(list, { cookie })).status).toBe(401);
    expect((await call(list, { cookie: `${cookie}; ${cookie}` })).status).toBe(401);
  });

  test('signing out ends it at once, twice is fine', async () => {
    const { call, signIn } = testApp(db);
    const cookie = await signIn('owner');
    const response = await call('/api/session', { method: 'DELETE', cookie });
    expect(response.headers.get('Clear-Site-Data')).toBe('"cache", "cookies", "storage"');
    expect(await response.json()).toEqual({ mode: 'demo', person: null });
    expect((await call(list, { cookie })).status).toBe(401);
    expect((await call('/api/session', { method: 'DELETE', cookie })).status).toBe(200);
  });

  test('demo people cannot sign in where the store is real', async () => {
    const { call } = testApp(db, { mode: 'live' });
    const response = await call('/api/session/demo', { method: 'POST', body: '{"role":"owner"}' });
    expect(response.status).toBe(404);
  });
});

test('a cart of an anonymized customer shows nothing of them to the owner', async () => {
  const upstream = { getCart: async () => ({ ...cart, anonymized: true }) };
  const { call, signIn } = testApp(db, { upstream });
  const answer = await (await call(detail, { cookie: await signIn('owner') })).json();
  expect(Object.values(answer.customer).every((value) => value === null)).toBe(true);
});
