import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#contract/app/endpoints.ts';
import { idempotencyHeader } from '#contract/app/settings.ts';
import { type Endpoint, type Role, roles } from '#contract/endpoint.ts';
import { ensureDemoPeople } from '#server/store/people.ts';
import { absoluteLimit } from '#server/store/sessions.ts';
import { addPerson, ourStore, testApp } from './test-app.ts';
import { testDatabase } from './test-database.ts';
import { actId, validBodies, yampi } from './valid-bodies.ts';

const { db } = testDatabase();
// With them somebody can sign in who owns every store, so that nothing is refused for want of one.
beforeAll(() => ensureDemoPeople(db, () => new Date()));

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Who calls: as what in our store, as what in all of them, and what else is the matter. */
type Visitor = { inStore?: Role; everywhere?: Role; elsewhere?: Role; disabled?: true; waits?: number };
const visitors: Record<string, Visitor> = {
  anonymous: {},
  ...Object.fromEntries(roles.map((role) => [`${role} everywhere`, { inStore: role, everywhere: role }])),
  ...Object.fromEntries(roles.map((role) => [`${role} of this store`, { inStore: role }])),
  'owner of another store': { elsewhere: 'owner' },
  'owner with an old proof': { inStore: 'owner', everywhere: 'owner', waits: 11 * 60_000 },
  'expired owner': { inStore: 'owner', everywhere: 'owner', waits: absoluteLimit + 1 },
  'disabled owner': { inStore: 'owner', everywhere: 'owner', disabled: true },
};

const all = Object.values<Endpoint>(endpoints);
const find = (path: string, method: string) => all.find((one) => one.path === path && one.method === method);

/** What who is let in finds, where that is no success: nobody's password, an unknown link, a conflict. */
const found: Record<string, number> = {
  signInWithPassword: 404,
  proveIdentity: 422,
  changeOwnPassword: 404,
  readLink: 422,
  redeemLink: 422,
  joinStore: 422,
  // What stands there is not what the form says it was opened on.
  savePaymentConfig: 409,
  undoAct: 404,
  confirmContact: 404,
  changeTemplate: 404,
  changeView: 404,
};

/** The status that the table of endpoints allows for a visitor; every other one is a hole. */
function expectedStatus(path: string, method: string, visitor: Visitor): number {
  const endpoint = find(path, method);
  if (!endpoint) return 405;
  const success = found[endpoint.name] ?? 200;
  if (endpoint.access === 'anyone') return success;
  const isIn = visitor.inStore ?? visitor.elsewhere;
  if (!isIn || visitor.disabled || (visitor.waits ?? 0) > absoluteLimit) return 401;
  const hasAlias = path.includes('{alias}');
  if (hasAlias && !visitor.inStore) return 404;
  const role = hasAlias ? visitor.inStore : visitor.everywhere;
  if (endpoint.access !== 'person' && !(role && endpoint.access.includes(role))) return 403;
  return endpoint.stepUp && visitor.waits ? 403 : success;
}

async function visit(visitor: Visitor, path: string, method: string): Promise<number> {
  const { call, signIn, pass } = testApp(db, { yampi });
  const role = visitor.inStore ?? visitor.elsewhere;
  const alias = visitor.everywhere ? undefined : visitor.inStore ? ourStore.alias : 'loja-b';
  const cookie = role && (await signIn(role, { alias, disabled: visitor.disabled ?? false }));
  pass(visitor.waits ?? 0);
  const personId = path.includes('{personId}')
    ? await addPerson(db, 'support', { alias: ourStore.alias })
    : '';
  const address = path
    .replace('{alias}', ourStore.alias)
    .replace('{personId}', personId)
    .replace(/\{\w+\}/g, '1');
  const endpoint = find(path, method);
  const body = endpoint?.body && JSON.stringify(validBodies[endpoint.name]).replace(actId, randomUUID());
  const headers = { [idempotencyHeader]: randomUUID() };
  const response = await call(address, { method, headers, ...(cookie && { cookie }), ...(body && { body }) });
  return response.status;
}

test('every operation that takes a body has one here', () => {
  expect(all.filter((one) => one.body && !validBodies[one.name])).toEqual([]);
});

describe.each([...new Set(all.map((endpoint) => endpoint.path))])('%s', (path) => {
  test.each(Object.entries(visitors))('%s', async (_, visitor) => {
    const statuses = await Promise.all(methods.map((method) => visit(visitor, path, method)));
    expect(statuses).toEqual(methods.map((method) => expectedStatus(path, method, visitor)));
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
