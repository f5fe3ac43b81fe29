import { expect, test } from 'vitest';
import { whyNotOurs } from './same-origin.ts';

const own = 'http://127.0.0.1:8080';
const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none'];
const origins = [undefined, own, 'http://evil.example', 'null', 'http://127.0.0.1:9090'];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

const cases = sites.flatMap((site) =>
  origins.flatMap((origin) =>
    methods.flatMap((method) => [undefined, '1', '0'].map((csrf) => ({ site, origin, method, csrf }))),
  ),
);

test.each(cases)('$method from $site with origin $origin and X-CSRF $csrf', (call) => {
  const isSame = call.site === 'same-origin' || (call.site === undefined && call.origin === own);
  const isPreload = call.method === 'GET' && call.site === 'same-origin';
  const isAllowed = isSame && (call.csrf === '1' || isPreload);
  expect(whyNotOurs(call, (origin) => origin === own) === undefined).toBe(isAllowed);
});
