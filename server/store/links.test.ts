import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../test/own-database.ts';
import { createPeople, type People } from './create-people.ts';
import { LinkRefused } from './redeem-link.ts';
import { links as rows, users } from './schema.ts';
import { createSeal } from './seal.ts';
import { totpCode, totpStep } from './totp.ts';

const own = ownDatabase();
const minute = 60_000;
const clock = { at: 0 };
const now = () => new Date(clock.at);
let people: People;

beforeEach(async () => {
  clock.at = Date.parse('2026-11-20T12:00:00Z');
  await own.db.delete(users);
  people = createPeople({ db: own.db, seal: createSeal([Buffer.alloc(32, 7)]), now, demo: false });
});

async function linkOf(token: string | null) {
  const link = await people.links.read(token ?? '');
  if (!link) throw new Error('no link');
  return link;
}

/** A redemption with the code that the link's own secret gives now. */
function redemption(link: { totpSecret: string }, login = 'dona@example.com') {
  return { name: 'Dona', login, passwordHash: 'hash', code: totpCode(link.totpSecret, totpStep(now())) };
}

async function owner() {
  const link = await linkOf(await people.links.createForOwner());
  return { link, ...(await people.redeem(link, redemption(link))) };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof LinkRefused ? error.why : error),
  );

test('the first owner’s link lives for 30 minutes, dies with the next, and is not made when there is an owner', async () => {
  const first = await people.links.createForOwner();
  const second = await people.links.createForOwner();
  expect(second).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await people.links.read(first ?? '')).toBeNull();
  clock.at += 30 * minute - 1;
  expect(await people.links.read(second ?? '')).toMatchObject({ kind: 'owner', factor: 'new', login: null });
  clock.at += 1;
  expect(await people.links.read(second ?? '')).toBeNull();
  await owner();
  expect(await people.links.createForOwner()).toBeNull();
});

test('a link is used once, by 50 at the same moment too', async () => {
  const link = await linkOf(await people.links.createForOwner());
  const uses = Array.from({ length: 50 }, (_, index) =>
    refusal(people.redeem(link, redemption(link, `dona${index}@example.com`))),
  );
  const outcomes = await Promise.all(uses);
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
  expect(outcomes.filter((one) => one === 'gone')).toHaveLength(49);
});

test('looked at twice at the same moment it shows one secret, which the database holds sealed', async () => {
  const token = (await people.links.createForOwner()) ?? '';
  const [one, other] = await Promise.all([linkOf(token), linkOf(token)]);
  expect(one?.totpSecret).toMatch(/^[A-Z2-7]{32}$/);
  expect(other?.totpSecret).toBe(one?.totpSecret);
  const stored = JSON.stringify(await own.db.select().from(rows));
  expect(stored).not.toContain(one?.totpSecret);
  expect(stored).not.toContain(token);
});

test('a wrong code or a taken login leaves the link as it was', async () => {
  const { userId } = await owner();
  const to = { alias: 'loja', role: 'support' as const, name: 'Ana', createdBy: userId };
  const link = await linkOf((await people.links.invite(to)).token);
  expect(await refusal(people.redeem(link, { ...redemption(link), login: 'dona@example.com' }))).toBe(
    'login',
  );
  expect(await refusal(people.redeem(link, { ...redemption(link, 'ana'), code: '12345x' }))).toBe('code');
  expect(await refusal(people.redeem(link, redemption(link, 'ana')))).toBe('done');
});

test('an owner needs a second factor, others may do without', async () => {
  const { userId: createdBy } = await owner();
  const invite = async (role: 'owner' | 'marketer') =>
    linkOf((await people.links.invite({ alias: 'loja', role, name: 'Ana', createdBy })).token);
  const [second, marketer] = [await invite('owner'), await invite('marketer')];
  expect([second.factor, marketer.factor]).toEqual(['new', 'optional']);
  expect(await refusal(people.redeem(second, { ...redemption(second, 'b'), code: '' }))).toBe('code');
  const { userId } = await people.redeem(marketer, { ...redemption(marketer, 'c'), code: '' });
  expect(await people.factors.has(userId)).toBe(false);
});

test('a reset sets a new password, keeps the factor and asks for it, and ends every session', async () => {
  const { userId, link: first } = await owner();
  const session = await people.sessions.start(userId);
  const { token } = await people.links.reset({ userId, createdBy: userId }, own.db);
  const link = await linkOf(token);
  expect(link).toMatchObject({ kind: 'reset', factor: 'known', login: 'dona@example.com' });
  expect(await refusal(people.redeem(link, redemption(link)))).toBe('code');
  clock.at += minute;
  const again = { ...redemption(first), passwordHash: 'new' };
  expect(await people.redeem(link, again)).toEqual({ userId, recoveryCodes: [] });
  expect(await people.sessions.find(session)).toBeNull();
  expect((await people.accounts.byId(userId))?.passwordHash).toBe('new');
});

test('an invitation lives for 24 hours and can be withdrawn in its own store alone', async () => {
  const { userId: createdBy } = await owner();
  const to = { alias: 'loja', role: 'support' as const, name: 'Ana', createdBy };
  const { token } = await people.links.invite(to);
  const [invited] = await people.links.invitations('loja');
  expect(invited).toMatchObject({ name: 'Ana', role: 'support', createdBy: 'Dona' });
  await people.links.withdraw('outra', invited?.id ?? '');
  clock.at += 24 * 60 * minute - 1;
  expect(await people.links.read(token)).not.toBeNull();
  clock.at += 1;
  expect(await people.links.read(token)).toBeNull();
  expect(await people.links.invitations('loja')).toEqual([]);
  const next = await people.links.invite(to);
  await people.links.withdraw('loja', (await people.links.invitations('loja'))[0]?.id ?? '');
  expect(await people.links.read(next.token)).toBeNull();
});
