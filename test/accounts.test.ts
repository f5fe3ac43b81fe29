import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { throttles, users } from '#server/store/schema.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { left, password, redeem, secrets, visit, withOwner } from './account-visits.ts';
import { ownDatabase } from './own-database.ts';
import { ourStore } from './test-app.ts';

const own = ownDatabase();

const signIn = (body: object = {}) => ({ login: 'dona@example.com', password, code: '', ...body });
const team = `/api/stores/${ourStore.alias}/team`;
const invitations = `/api/stores/${ourStore.alias}/invitations`;

beforeEach(async () => {
  await own.db.delete(users);
  await own.db.delete(throttles);
});

describe('the first owner', () => {
  test('sets a password and a second factor by a link, and is signed in with ten recovery codes', async () => {
    const { app, owner, token } = await withOwner(own.db);
    expect(owner.offer).toMatchObject({ kind: 'owner', login: '', store: null, factor: 'new' });
    expect(owner.offer.totp?.uri).toContain(owner.secret);
    expect(owner.recoveryCodes).toHaveLength(10);
    const { json } = await owner.page.get('/api/session');
    expect(json.person).toMatchObject({
      name: 'Dona',
      role: 'owner',
      stores: [{ ...ourStore, role: 'owner' }],
      provenUntil: '2026-11-20T12:10:00.000Z',
    });
    const again = await app.browse().post('/api/links/read', { token });
    expect([again.status, again.fields]).toEqual([422, { token: ['Este link já foi usado ou venceu.'] }]);
  });

  test('is told what is wrong, and the link stays', async () => {
    const app = visit(own.db);
    const token = (await app.people.links.createForOwner()) ?? '';
    const page = app.browse();
    const { json } = await page.post('/api/links/read', { token });
    const code = app.codeOf(json.totp.secret);
    const body = { token, name: 'Dona', login: 'dona@example.com', password, code };
    const refused = async (wrong: object) =>
      Object.keys((await page.post('/api/links/redeem', { ...body, ...wrong })).fields ?? {});
    expect(await refused({ password: 'curta demais' })).toEqual(['password']);
    expect(await refused({ password: 'dona@example.com e mais' })).toEqual(['password']);
    expect(await refused({ password: 'senha1234567890' })).toEqual(['password']);
    expect(await refused({ code: '' })).toEqual(['code']);
    expect(await refused({ login: 'ab' })).toEqual(['login']);
    expect(page.cookie).toBe('');
    expect((await page.post('/api/links/redeem', body)).status).toBe(200);
  });
});

describe('signing in', () => {
  test('asks for the code only after the right password, takes each code once, and a recovery code too', async () => {
    const { app, owner } = await withOwner(own.db);
    app.pass(30_000);
    const page = app.browse();
    const first = await page.post('/api/session/password', signIn({ login: ' DONA@example.com ' }));
    expect([first.json.outcome, first.json.session.person, page.cookie]).toEqual(['code_needed', null, '']);
    const code = app.codeOf(owner.secret);
    const done = await page.post('/api/session/password', signIn({ code }));
    expect([done.json.outcome, done.json.session.person.name]).toEqual(['signed_in', 'Dona']);
    const replay = await app.browse().post('/api/session/password', signIn({ code }));
    expect([replay.status, Object.keys(replay.fields ?? {})]).toEqual([422, ['code']]);
    const recovery = { code: owner.recoveryCodes[0] };
    expect((await app.browse().post('/api/session/password', signIn(recovery))).status).toBe(200);
    expect((await app.browse().post('/api/session/password', signIn(recovery))).status).toBe(422);
  });

  test('a wrong password, an unknown login and a disabled person get the same answer', async () => {
    const { app } = await withOwner(own.db);
    const invited = await app.people.links.invite({
      alias: ourStore.alias,
      role: 'support',
      name: 'Ana',
      createdBy: 'owner',
    });
    await redeem(app, invited.token, { name: 'Ana', login: 'ana@example.com' });
    const [ana] = (await app.people.teamOf(ourStore.alias)).filter(({ name }) => name === 'Ana');
    const actor = { id: 'owner', role: 'owner', memberships: new Map() } as const;
    await app.people.changes.change(
      ourStore.alias,
      ana?.id ?? '',
      { role: 'support', disabled: true },
      actor,
    );
    const answers = [];
    for (const body of [
      signIn({ password: 'girassol martelo bicicleta sol' }),
      signIn({ login: 'ninguem@example.com' }),
      signIn({ login: 'ana@example.com' }),
    ]) {
      const { status, json, cookie } = await app.browse().post('/api/session/password', body);
      answers.push({ status, cookie, json: { ...json, requestId: '' } });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 422, json: { code: 'invalid' } });
  });

  test('too many tries are refused with the time to wait', async () => {
    const { app } = await withOwner(own.db);
    const wrong = signIn({ login: 'ninguem@example.com', password: 'x' });
    const answers = [];
    for (let time = 0; time < 62; time++)
      answers.push(await app.browse().post('/api/session/password', wrong));
    expect(answers.map(({ status }) => status).lastIndexOf(422)).toBe(59);
    expect(answers.at(-1)).toMatchObject({ status: 429, code: 'rate_limited', json: { retryAfter: 3_600 } });
  });

  test('a session that was there before is never taken over', async () => {
    const { app, owner } = await withOwner(own.db);
    app.pass(30_000);
    const page = app.browse();
    page.cookie = owner.page.cookie;
    await page.post('/api/session/password', signIn({ code: app.codeOf(owner.secret) }));
    expect(page.cookie).not.toBe(owner.page.cookie);
    expect((await owner.page.get('/api/session/all')).status).toBe(401);
  });
});

describe('a proof of who it is', () => {
  test.each([
    [9, 200],
    [11, 403],
  ])('%i minutes old: an operation that asks for one answers %i', async (minutes, status) => {
    const { app, owner } = await withOwner(own.db);
    app.pass(minutes * 60_000);
    const answer = await owner.page.post(invitations, { name: 'Ana', role: 'support' });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.code).toBe('step_up');
  });

  test('is given with password and code, under a new token', async () => {
    const { app, owner } = await withOwner(own.db);
    app.pass(11 * 60_000);
    const old = owner.page.cookie;
    const prove = (body: object) => owner.page.post('/api/session/proof', { password, code: '', ...body });
    expect(Object.keys((await prove({ password: 'x' })).fields ?? {})).toEqual(['password']);
    expect(Object.keys((await prove({})).fields ?? {})).toEqual(['code']);
    expect(owner.page.cookie).toBe(old);
    const proven = await prove({ code: app.codeOf(owner.secret) });
    expect(proven.json.person).toMatchObject({
      provenUntil: '2026-11-20T12:21:00.000Z',
      endsAt: '2026-11-21T00:00:00.000Z',
    });
    expect((await owner.page.post(invitations, { name: 'Ana', role: 'support' })).status).toBe(200);
    owner.page.cookie = old;
    expect((await owner.page.get('/api/session/all')).status).toBe(401);
  });
});

describe('the team', () => {
  test('somebody invited works in this store alone, and a change counts at their next request', async () => {
    const { app, owner } = await withOwner(own.db);
    const invited = await owner.page.post(invitations, { name: 'Ana', role: 'support' });
    expect(invited.json.team.invitations).toMatchObject([
      { name: 'Ana', role: 'support', createdBy: 'Dona' },
    ]);
    const ana = await redeem(app, invited.json.token, { name: 'Ana', login: 'ana@example.com' });
    expect(ana.offer).toMatchObject({
      kind: 'invite',
      name: 'Ana',
      store: { alias: ourStore.alias, name: ourStore.name, role: 'support' },
      factor: 'optional',
    });
    expect(ana.recoveryCodes).toEqual([]);
    expect(ana.json.session.person).toMatchObject({ role: null, stores: [{ ...ourStore, role: 'support' }] });
    const carts = `/api/stores/${ourStore.alias}/carts`;
    expect((await ana.page.get(carts)).json.rows[0].email).toContain('***');
    expect((await ana.page.get(team)).code).toBe('forbidden');
    expect((await ana.page.get('/api/stores/loja-b/carts')).status).toBe(404);

    const { members } = (await owner.page.get(team)).json;
    const id = members.find((one: { name: string }) => one.name === 'Ana').id;
    expect(members[0]).toMatchObject({ name: 'Dona', everywhere: true, isYou: true, hasSecondFactor: true });
    await owner.page.call('PUT', `${team}/${id}`, { role: 'marketer', disabled: false });
    expect((await ana.page.get(carts)).json.rows[0].email).toBeNull();
    await owner.page.call('PUT', `${team}/${id}`, { role: 'marketer', disabled: true });
    expect((await ana.page.get(carts)).status).toBe(401);
    const last = await owner.page.call('PUT', `${team}/owner`, { role: 'support', disabled: false });
    expect(last.code).toBe('conflict');
  });

  test('sessions are seen and ended, one’s own and those of the team', async () => {
    const { app, owner } = await withOwner(own.db);
    const invited = await owner.page.post(invitations, { name: 'Ana', role: 'marketer' });
    const ana = await redeem(app, invited.json.token, { name: 'Ana', login: 'ana@example.com' });
    const phone = app.browse();
    const anas = { login: 'ana@example.com', password, code: '' };
    await phone.post('/api/session/password', anas, {
      'User-Agent': 'Mozilla/5.0 (Android 14) Firefox/132.0',
    });
    const { sessions } = (await ana.page.get('/api/session/all')).json;
    expect(sessions.map(({ device, isThis }: Record<string, unknown>) => [device, isThis])).toEqual([
      ['Chrome, Windows', true],
      ['Firefox, Android', false],
    ]);
    await ana.page.call('DELETE', `/api/session/all/${sessions[1].id}`);
    expect((await phone.get('/api/session/all')).status).toBe(401);

    const { members } = (await owner.page.get(team)).json;
    const id = members.find((one: { name: string }) => one.name === 'Ana').id;
    const seen = (await owner.page.get(`${team}/${id}/sessions`)).json.sessions;
    expect(seen).toMatchObject([{ device: 'Chrome, Windows', isThis: false }]);
    expect((await owner.page.call('DELETE', `${team}/${id}/sessions/${seen[0].id}`)).json.sessions).toEqual(
      [],
    );
    expect((await ana.page.get('/api/session/all')).status).toBe(401);
  });
});

describe('connecting a store', () => {
  const userToken = 'USERTOKENCANARY0123456789';
  const userSecretKey = 'sk_SECRETKEYCANARY9876543210';
  const body = { alias: ourStore.alias, userToken, userSecretKey };
  beforeAll(() => {
    secrets.add(userToken);
    secrets.add(userSecretKey);
  });

  async function connect(checkCredential: () => Promise<(typeof ourStore)[]>, wish: object = body) {
    const kept: unknown[] = [];
    const credentials = { keep: async (...args: unknown[]) => void kept.push(args) };
    const { owner } = await withOwner(own.db, { checkCredential, credentials });
    return { kept, ...(await owner.page.post('/api/connection', wish)) };
  }
  const fails = (code: UpstreamError['code']) => () => Promise.reject(new UpstreamError(code, 'authMe'));

  test('a credential that Yampi takes is kept with every store it reaches', async () => {
    const other = { ...ourStore, alias: 'loja-b', active: false };
    const { status, kept, json } = await connect(async () => [other, ourStore]);
    expect([status, json.person.stores]).toEqual([200, [{ ...ourStore, role: 'owner' }]]);
    expect(kept).toEqual([[{ userToken, userSecretKey }, [other, ourStore], 'owner']]);
  });

  test.each([
    ['a wrong key', fails('store_credentials'), 422, 'invalid', ['userToken', 'userSecretKey']],
    ['another store', async () => [{ ...ourStore, alias: 'x' }], 422, 'invalid', ['alias']],
    ['an inactive store', async () => [{ ...ourStore, active: false }], 503, 'store_inactive', []],
    ['an inactive account', fails('store_inactive'), 503, 'store_inactive', []],
    ['nobody there', fails('upstream_unreachable'), 502, 'upstream_unreachable', []],
    ['no answer in time', fails('upstream_timeout'), 504, 'upstream_timeout', []],
    ['a spent quota', fails('busy'), 503, 'busy', []],
  ] as const)('%s is told apart, and nothing is kept', async (_, check, status, code, fields) => {
    const answer = await connect(check as () => Promise<(typeof ourStore)[]>);
    expect(answer).toMatchObject({ status, code, kept: [] });
    expect(Object.keys(answer.fields ?? {})).toEqual(fields);
  });
});

test('no secret stands in any answer or line of the log, however it is spelled', async () => {
  const app = await withOwner(own.db);
  const { owner } = app;
  app.app.pass(30_000);
  await app.app.browse().post('/api/session/password', signIn({ code: app.app.codeOf(owner.secret) }));
  await app.app.browse().post('/api/session/password', signIn({ password: `${password}x` }));
  await owner.page.get(team);
  const reset = await owner.page.post(invitations, { name: 'Ana', role: 'owner' });
  // What the person is shown once, and only then.
  const shownOnce = [owner.secret, ...owner.recoveryCodes, reset.json.token, app.token];
  const later = left.slice(left.indexOf(left.findLast((text) => text.includes('recoveryCodes')) ?? '') + 1);
  const rows = await own.db.select().from(users);
  for (const { passwordHash } of rows) if (passwordHash) secrets.add(passwordHash);
  const log = app.app.lines.join('');
  expect(left.length).toBeGreaterThan(50);
  expect(log.length).toBeGreaterThan(500);

  const spelled = (secret: string) => {
    const bytes = Buffer.from(secret);
    return [
      secret,
      encodeURIComponent(secret),
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('base64url'),
      bytes.toString('hex'),
      JSON.stringify(secret).slice(1, -1),
    ];
  };
  for (const text of [...secrets].flatMap(spelled)) expect(left.join('\n') + log).not.toContain(text);
  const afterwards = later.filter((text) => !text.includes(reset.json.token)).join('\n');
  for (const text of shownOnce.flatMap(spelled)) expect(afterwards + log).not.toContain(text);
  for (const { cookie } of [owner.page]) expect(log).not.toContain(cookie.split('=')[1]);
});
