import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#contract/endpoint.ts';
import { createAudit } from '#server/store/audit.ts';
import { audit, users } from '#server/store/schema.ts';
import { ownDatabase } from './own-database.ts';
import { ourStore, testApp } from './test-app.ts';

const own = ownDatabase();
const { alias } = ourStore;

beforeEach(async () => {
  await own.db.delete(users);
});

async function rowsOf(work: () => Promise<unknown>) {
  const before = await own.db.$count(audit);
  await work();
  const rows = (await own.db.select().from(audit).orderBy(audit.seq)).slice(before);
  return rows.map(({ operation, object, outcome, alias: where, fields }) => ({
    told: [operation, object, outcome],
    where,
    fields,
  }));
}

const invitation = { method: 'POST', body: JSON.stringify({ name: 'Ana', role: 'support' }) };
const invite = `/api/stores/${alias}/invitations`;
const reveal = `/api/stores/${alias}/carts/4711/1/reveal`;

test.each([
  ['support', invite, ['invite', `store ${alias}`, 'refused']],
  ['marketer', reveal, ['revealCustomer', 'customer 4711, cart 1', 'refused']],
  ['support', `/api/stores/${alias}/team/x/reset`, ['resetMember', 'person x', 'refused']],
] as const)('a %s who is kept from %s stands in the audit', async (role, path, told) => {
  const { call, signIn } = testApp(own.db);
  const cookie = await signIn(role, { alias });
  const rows = await rowsOf(async () => {
    expect((await call(path, { ...invitation, cookie })).status).toBe(403);
  });
  expect(rows).toEqual([{ told, where: alias, fields: [] }]);
});

test('an old proof is told too, a read or a stranger is not', async () => {
  const { call, signIn, pass } = testApp(own.db);
  const owner = await signIn('owner', { alias });
  const marketer = await signIn('marketer', { alias });
  const stranger = await signIn('owner', { alias: 'loja-b' });
  pass(11 * 60_000);
  const rows = await rowsOf(async () => {
    expect((await call(invite, { ...invitation, cookie: owner })).status).toBe(403);
    expect((await call(`/api/stores/${alias}/team`, { cookie: marketer })).status).toBe(403);
    expect((await call(invite, { ...invitation, cookie: stranger })).status).toBe(404);
    expect((await call(invite, invitation)).status).toBe(401);
  });
  expect(rows).toEqual([{ told: ['invite', `store ${alias}`, 'refused'], where: alias, fields: [] }]);
});

test('a deed that broke is closed as unknown, and one that was refused as refused', async () => {
  const app = testApp(own.db);
  const person = (role: Role) => app.signIn(role, { alias });
  const cookie = await person('owner');
  const links = { ...app.people.links, invite: () => Promise.reject(new Error('a canary of ours')) };
  const broken = testApp(own.db, { people: { ...app.people, links } });
  const rows = await rowsOf(async () => {
    const answer = await broken.call(invite, { ...invitation, cookie });
    expect([answer.status, (await answer.json()).code]).toEqual([500, 'internal']);
    expect((await app.call(`/api/stores/${alias}/team/nobody`, { method: 'DELETE', cookie })).status).toBe(
      404,
    );
  });
  expect(rows.map(({ told }) => told)).toEqual([
    ['invite', `store ${alias}`, 'intent'],
    ['invite', `store ${alias}`, 'unknown'],
    ['removeMember', 'person nobody', 'intent'],
    ['removeMember', 'person nobody', 'refused'],
  ]);
});

test('what cannot be announced is not done', async () => {
  const whole = createAudit(own.db, () => new Date());
  const settings = { audit: { ...whole, record: () => Promise.reject(new Error('full')) } };
  const app = testApp(own.db);
  const cookie = await app.signIn('owner', { alias });
  const deps = testApp(own.db, {
    settings: { ...settings, writeKeys: {} as never, writeLock: {} as never },
  });
  expect((await deps.call(invite, { ...invitation, cookie })).status).toBe(500);
  expect(await app.people.links.invitations(alias)).toEqual([]);
});
