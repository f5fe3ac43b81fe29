import { describe, expect, test } from 'vitest';
import { endpoints } from '#contract/app/endpoints.ts';
import { type Endpoint, roles } from '#contract/endpoint.ts';
import { ensureDemoPeople } from '#server/store/people.ts';
import { absoluteLimit } from '#server/store/sessions.ts';
import { ourStore, testApp } from './test-app.ts';
import { testDatabase } from './test-database.ts';

const { db } = testDatabase();
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const visitors = ['anonymous', ...roles, 'expired', 'other store'] as const;
type Visitor = (typeof visitors)[number];

const all = Object.values<Endpoint>(endpoints);
/** Operations that have a body, and one that their schema takes. */
const bodies: Record<string, string> = {
  signInDemo: '{"role":"owner"}',
  signInWithLink: `{"token":"${'a'.repeat(43)}"}`,
};

/** The statuses that the table of endpoints allows for a visitor; everything else is a hole. */
function expectedStatus(path: string, method: string, visitor: Visitor): number {
  const endpoint = all.find((one) => one.path === path && one.method === method);
  if (!endpoint) return 405;
  if (endpoint.name === 'signInWithLink') return 422;
  if (endpoint.access === 'anyone') return 200;
  if (visitor === 'anonymous' || visitor === 'expired') return 401;
  if (visitor === 'other store') return 404;
  return endpoint.access.includes(visitor) ? 200 : 403;
}

async function visit(visitor: Visitor, path: string, method: string): Promise<number> {
  const { call, signIn, pass } = testApp(db);
  const role = roles.find((one) => one === visitor) ?? 'owner';
  const cookie = visitor === 'anonymous' ? undefined : await signIn(role);
  if (visitor === 'expired') pass(absoluteLimit + 1);
  const alias = visitor === 'other store' ? 'loja-b' : ourStore.alias;
  const address = path.replace('{alias}', alias).replace(/\{\w+\}/g, '1');
  const body = all.find((one) => one.path === path && one.method === method)?.body
    ? bodies[all.find((one) => one.path === path && one.method === method)?.name ?? '']
    : undefined;
  const response = await call(address, { method, ...(cookie && { cookie }), ...(body && { body }) });
  return response.status;
}

describe.each([...new Set(all.map((endpoint) => endpoint.path))])('%s', (path) => {
  test.each(visitors)('%s', async (visitor) => {
    await ensureDemoPeople(db, () => new Date());
    const found = await Promise.all(methods.map((method) => visit(visitor, path, method)));
    expect(found).toEqual(methods.map((method) => expectedStatus(path, method, visitor)));
  });
});

test('no spoofed header opens a door', async () => {
  const { call } = testApp(db);
  const headers = {
    'X-Forwarded-User': 'owner',
    'X-Forwarded-Uri': '/api/session',
    'X-Original-URL': '/api/session',
    'X-HTTP-Method-Override': 'GET',
    'User-Agent': 'kube-probe/1.30',
    Authorization: 'Bearer x',
    'User-Token': 'x',
  };
  for (const endpoint of all.filter((one) => one.access !== 'anyone')) {
    const address = endpoint.path.replace('{alias}', ourStore.alias).replace(/\{\w+\}/g, '1');
    expect((await call(address, { method: endpoint.method, headers })).status).toBe(401);
  }
});
