import { beforeEach, expect, test } from 'vitest';
import { audit, throttles, users } from '#server/store/schema.ts';
import { password, visit, withOwner } from './account-visits.ts';
import { ownDatabase } from './own-database.ts';

const own = ownDatabase();
const next = 'pedra tesoura papel varanda';
const signIn = (secret: string, code: string) => ({ login: 'dona@example.com', password: secret, code });

beforeEach(async () => {
  await own.db.delete(users);
  await own.db.delete(throttles);
});

test('a new password of one’s own: the old one and every other session are over, this one is not', async () => {
  const { app, owner } = await withOwner(own.db);
  const phone = app.browse();
  await phone.post('/api/session/password', signIn(password, owner.recoveryCodes[0] ?? ''));
  const { token } = await app.people.links.reset({ userId: 'owner', createdBy: 'owner' }, own.db);
  const { status, json } = await owner.page.call('PUT', '/api/session/password', { password: next });
  expect([status, json.sessions]).toEqual([200, [expect.objectContaining({ isThis: true })]]);
  expect((await phone.get('/api/session/all')).status).toBe(401);
  expect((await owner.page.get('/api/session/all')).status).toBe(200);
  expect(await app.people.links.read(token)).toBeNull();

  const old = await app.browse().post('/api/session/password', signIn(password, ''));
  expect([old.status, Object.keys(old.fields ?? {})]).toEqual([422, ['password']]);
  const code = owner.recoveryCodes[1] ?? '';
  expect((await app.browse().post('/api/session/password', signIn(next, code))).status).toBe(200);

  const rows = await own.db.select().from(audit).orderBy(audit.seq);
  const told = rows.filter((row) => row.operation === 'changeOwnPassword');
  expect(told.map(({ object, outcome, fields, alias }) => [object, outcome, fields, alias])).toEqual([
    ['person owner', 'intent', [], null],
    ['person owner', 'done', [], null],
  ]);
});

test('one that is easy to guess, or an old proof, changes nothing', async () => {
  const { app, owner } = await withOwner(own.db);
  const change = (wish: string) => owner.page.call('PUT', '/api/session/password', { password: wish });
  for (const weak of ['curta', 'dona@example.com sempre', 'Loja A loja a loja a', 'senha1234567890'])
    expect([weak, (await change(weak)).status]).toEqual([weak, 422]);
  app.pass(11 * 60_000);
  expect(await change(next)).toMatchObject({ status: 403, code: 'step_up' });
  const still = await app.browse().post('/api/session/password', signIn(password, ''));
  expect(still.json.outcome).toBe('code_needed');
});

test('demo people have no password to change', async () => {
  const app = visit(own.db, { mode: 'demo' });
  const page = app.browse();
  await page.post('/api/session/demo', { role: 'support' });
  expect((await page.call('PUT', '/api/session/password', { password: next })).status).toBe(404);
});
