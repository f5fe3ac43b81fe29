import { Hono } from 'hono';
import { expect, test, vi } from 'vitest';
import { idleHeader } from '#contract/endpoint.ts';
import type { Sessions } from '#server/store/sessions.ts';
import type { RequestEnv } from './request-env.ts';
import { session, sessionCookie, sessionTokenOf } from './session-cookie.ts';

const token = 'a'.repeat(43);

function asked() {
  const find = vi.fn<Sessions['find']>(async () => null);
  const app = new Hono<RequestEnv>();
  app.use(session({ find }));
  app.get('/', (c) => c.text('ok'));
  return { app, find };
}

test.each([
  ['90', 90],
  ['', 0],
  ['-5', 0],
  ['1e3', 0],
  ['9999999', 0],
])('a page idle for %j counts as idle for %i seconds', async (header, seconds) => {
  const { app, find } = asked();
  await app.request('/', { headers: { Cookie: sessionCookie(token), [idleHeader]: header } });
  expect(find).toHaveBeenCalledWith(token, seconds);
});

test('without a cookie nobody is looked for, and two of them are none', async () => {
  const { app, find } = asked();
  await app.request('/');
  expect(find).not.toHaveBeenCalled();
  expect(sessionTokenOf(`__Host-Http-sid=${token}; __Host-Http-sid=${'b'.repeat(43)}`)).toBeUndefined();
});
