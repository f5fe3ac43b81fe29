import { beforeEach, expect, test } from 'vitest';
import type { Role } from '#contract/endpoint.ts';
import { audit, throttles, users } from '#server/store/schema.ts';
import { password, redeem, withOwner } from './account-visits.ts';
import { ownDatabase } from './own-database.ts';
import { ourStore } from './test-app.ts';

const own = ownDatabase();
const second = { alias: 'loja-b', name: 'Loja B', active: true };
const both = [ourStore, second];
const directory = {
  forget: () => {},
  list: async () => both,
  find: async (alias: string) => both.find((store) => store.alias === alias),
};

beforeEach(async () => {
  await own.db.delete(users);
  await own.db.delete(throttles);
});

/** Ana, who works in the first store, and a way to invite to either. */
async function withAna(as: Role = 'support') {
  const { app, owner } = await withOwner(own.db, { directory });
  const invited = async (alias: string, role: Role, name = 'Ana') =>
    (await app.people.links.invite({ alias, role, name, createdBy: 'owner' })).token;
  const ana = await redeem(app, await invited(ourStore.alias, as), { name: 'Ana', login: 'ana@example.com' });
  const join = (token: string, body: object = {}) => {
    const page = app.browse();
    const typed = { token, login: 'ana@example.com', password, code: '', ...body };
    return page.post('/api/links/join', typed).then((answer) => ({ ...answer, page }));
  };
  return { app, owner, ana, invited, join };
}

test('somebody who has a login joins a second store with it, and keeps the first', async () => {
  const { ana, invited, join } = await withAna();
  const token = await invited(second.alias, 'marketer', 'Ana Ribeiro');
  const { status, json, page } = await join(token, { login: ' ANA@example.com' });
  expect([status, json.outcome]).toEqual([200, 'signed_in']);
  const stores = [
    { ...ourStore, role: 'support' },
    { ...second, role: 'marketer' },
  ];
  expect(json.session.person).toMatchObject({ id: ana.json.session.person.id, name: 'Ana', stores });
  expect((await page.get('/api/session')).json.person.stores).toEqual(stores);
  expect(await own.db.$count(users)).toBe(2);
  expect((await join(token)).fields).toHaveProperty('token');

  const rows = await own.db.select().from(audit).orderBy(audit.seq);
  expect(rows.at(-1)).toMatchObject({
    operation: 'joinStore',
    actorName: 'Ana',
    alias: second.alias,
    object: `person ${ana.json.session.person.id}`,
    fields: [{ name: 'role', before: null, after: 'marketer' }],
    outcome: 'done',
  });
});

test('a wrong password is told as at the door, and the invitation stays', async () => {
  const { invited, join } = await withAna();
  const token = await invited(second.alias, 'support');
  expect((await join(token, { password: 'outra' })).fields).toHaveProperty('password');
  expect((await join(token, { login: 'ninguem' })).fields).toHaveProperty('password');
  expect((await join(token)).status).toBe(200);
});

test('who has a second factor gives a code of it, after the right password', async () => {
  const { ana, app, invited, join } = await withAna('owner');
  const token = await invited(second.alias, 'owner');
  const first = await join(token);
  expect([first.json.outcome, first.json.session.person, first.page.cookie]).toEqual([
    'code_needed',
    null,
    '',
  ]);
  expect((await join(token, { code: '000000' })).fields).toHaveProperty('code');
  app.pass(30_000);
  const done = await join(token, { code: app.codeOf(ana.secret) });
  expect(done.json.session.person.stores).toMatchObject([{ role: 'owner' }, { role: 'owner' }]);
});

test('what changes nothing leaves the invitation: already there, or an owner without a factor', async () => {
  const { owner, invited, join } = await withAna();
  const again = await invited(ourStore.alias, 'marketer');
  expect((await join(again)).fields).toHaveProperty('store');
  const up = await invited(second.alias, 'owner');
  expect((await join(up)).fields).toHaveProperty('factor');
  const [code] = owner.recoveryCodes;
  expect((await join(again, { login: 'dona@example.com', code })).fields).toHaveProperty('store');
  for (const token of [again, up]) expect(await invitationsHold(token)).toBe(true);

  async function invitationsHold(token: string): Promise<boolean> {
    return (await owner.page.post('/api/links/read', { token })).status === 200;
  }
});

test('only an invitation is taken so: no link of an account is', async () => {
  const { app, ana, join } = await withAna();
  const userId = ana.json.session.person.id as string;
  const { token } = await app.people.links.reset({ userId, createdBy: 'owner' }, own.db);
  expect((await join(token)).fields).toHaveProperty('token');
  expect(await app.people.links.read(token)).not.toBeNull();
});

test('of 20 who use one invitation at the same moment one joins', async () => {
  const { invited, join } = await withAna();
  const token = await invited(second.alias, 'support');
  const answers = await Promise.all(Array.from({ length: 20 }, () => join(token)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ fields }) => fields?.token)).toHaveLength(19);
});
