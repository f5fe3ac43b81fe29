import { expect, test } from 'vitest';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';

const { db } = testDatabase();

const shell = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'sha256-BOOT'; style-src 'self' 'sha256-SHEET' 'sha256-PRESS' 'sha256-SCROLL'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-to csp; report-uri /api/csp-report",
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
  'referrer-policy': 'no-referrer',
  'reporting-endpoints': 'csp="/api/csp-report"',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

const api = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'content-type': 'application/json; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const asset = {
  'content-type': 'text/javascript; charset=utf-8',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const fault = { listCarts: () => Promise.reject(new Error('oops')) };

test.each([
  { path: '/', status: 200, headers: shell },
  { path: '/loja-a/carts', status: 200, headers: shell },
  { path: '/missing.js', status: 404, headers: { ...shell, 'content-type': api['content-type'] } },
  {
    path: '/assets/main-abc.js',
    status: 200,
    headers: { ...asset, 'cache-control': 'public, max-age=31536000, immutable' },
  },
  { path: '/boot.js', status: 200, headers: { ...asset, 'cache-control': 'no-cache', etag: '"abc"' } },
  {
    path: '/mark.svg',
    status: 200,
    headers: {
      ...asset,
      'cache-control': 'public, max-age=86400',
      'content-type': 'image/svg+xml',
      etag: '"abc"',
    },
  },
  { path: '/api/session', status: 200, headers: api },
  { path: '/api/nothing', status: 404, headers: api },
  { path: '/api/session', method: 'PUT', status: 405, headers: { ...api, allow: 'GET, DELETE' } },
  { path: '/api/session/demo', method: 'POST', status: 415, headers: api },
  { path: '/api/stores/loja-a/carts?x=1', status: 422, headers: api },
  { path: '/api/stores/loja-a/carts', status: 500, headers: api },
])('$status $path has exactly these headers', async ({ path, method = 'GET', status, headers }) => {
  const { call, signIn } = testApp(db, { upstream: fault });
  const response = await call(path, { method, cookie: await signIn('owner') });
  expect(response.status).toBe(status);
  expect(readable(response)).toEqual(headers);
});

test('over TLS every answer says so', async () => {
  const { call } = testApp(db, { isTls: true });
  for (const path of ['/', '/api/session', '/api/nothing', '/assets/main-abc.js'])
    expect((await call(path)).headers.get('Strict-Transport-Security')).toBe(
      'max-age=63072000; includeSubDomains',
    );
});

test('a file that has not changed is not sent again', async () => {
  const { call } = testApp(db);
  const response = await call('/boot.js', { headers: { 'If-None-Match': '"abc"' } });
  expect(response.status).toBe(304);
});

/** The headers with the hashes of the library's styles given names. */
function readable(response: Response): Record<string, string> {
  const names = ['PRESS', 'SCROLL'];
  const headers = Object.fromEntries(response.headers);
  const policy = headers['content-security-policy']?.replace(
    /sha256-[\w+/]{43}=/g,
    () => `sha256-${names.shift()}`,
  );
  return { ...headers, ...(policy && { 'content-security-policy': policy }) };
}
