import { randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Role } from '#contract/endpoint.ts';
import { ownDatabase } from '../../test/own-database.ts';
import { addPerson } from '../../test/test-app.ts';
import { TeamRefused } from './change-team.ts';
import { createPeople, type People } from './create-people.ts';
import { memberships, users } from './schema.ts';
import { createSeal } from './seal.ts';

const own = ownDatabase();
const now = () => new Date('2026-11-20T12:00:00Z');
let people: People;
beforeAll(() => {
  people = createPeople({ db: own.db, seal: createSeal([Buffer.alloc(32, 7)]), now, demo: false });
});
beforeEach(async () => {
  await own.db.delete(users);
});

const alias = 'loja';
type Actor = { id: string; role: Role | null; memberships: Map<string, Role> };

/** Somebody who can sign in, as what in which store; without one, everywhere. */
async function add(role: Role, store?: string, more: [string, Role][] = []): Promise<Actor> {
  const id = await addPerson(own.db, role, { alias: store });
  await own.db.update(users).set({ passwordHash: 'hash' }).where(eq(users.id, id));
  for (const [other, held] of more)
    await own.db.insert(memberships).values({ userId: id, alias: other, role: held });
  const stores = new Map<string, Role>([...(store ? [[store, role] as const] : []), ...more]);
  return { id, role: store ? null : role, memberships: stores };
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => (error instanceof TeamRefused ? error.why : error),
  );
const demoted = { role: 'marketer', disabled: false } as const;
const disabled = (role: Role) => ({ role, disabled: true });

test('two owners demote each other 200 times at the same moment: one is always left', async () => {
  const [a, b] = [await add('owner', alias), await add('owner', alias)];
  for (let round = 0; round < 200; round++) {
    const outcomes = await Promise.all([
      refusal(people.changes.change(alias, b.id, demoted, a)),
      refusal(people.changes.change(alias, a.id, demoted, b)),
    ]);
    expect(outcomes.toSorted()).toEqual(['conflict', 'done']);
    const ids = [a.id, b.id];
    const left = await own.db.select().from(memberships).where(inArray(memberships.userId, ids));
    expect(left.filter((one) => one.role === 'owner')).toHaveLength(1);
    await own.db.update(memberships).set({ role: 'owner' });
  }
}, 60_000);

test('the last owner stays, whatever is tried', async () => {
  const owner = await add('owner', alias);
  await addPerson(own.db, 'owner', { alias });
  await add('owner', 'outra');
  const { changes } = people;
  const tries = [
    changes.change(alias, owner.id, demoted, owner),
    changes.change(alias, owner.id, disabled('owner'), owner),
    changes.remove(alias, owner.id, owner),
    changes.reset(alias, owner.id, owner),
  ];
  expect(await Promise.all(tries.map(refusal))).toEqual(['conflict', 'conflict', 'conflict', 'conflict']);
  expect(await people.accounts.byId(owner.id)).toMatchObject({ passwordHash: 'hash', disabled: false });
});

test('who owns every store is not changed by who owns one, and the last of them stays', async () => {
  const [everywhere, here] = [await add('owner'), await add('owner', alias)];
  const { changes } = people;
  const tries = [
    changes.change(alias, everywhere.id, demoted, here),
    changes.remove(alias, everywhere.id, here),
    changes.reset(alias, everywhere.id, here),
    changes.check(alias, everywhere.id, here),
  ];
  expect(new Set(await Promise.all(tries.map(refusal)))).toEqual(new Set(['forbidden']));
  expect(await refusal(changes.change(alias, everywhere.id, demoted, everywhere))).toBe('conflict');
  const other = await add('support');
  expect(await refusal(changes.change(alias, other.id, demoted, everywhere))).toBe('done');
});

test('an account that works in somebody else’s store too is not closed from here', async () => {
  const here = await add('owner', alias);
  const both = await add('support', alias, [['outra', 'support']]);
  const { changes } = people;
  expect(await refusal(changes.change(alias, both.id, disabled('support'), here))).toBe('forbidden');
  expect(await refusal(changes.reset(alias, both.id, here))).toBe('forbidden');
  expect(await refusal(changes.check(alias, both.id, here))).toBe('forbidden');
  expect(await refusal(changes.change(alias, both.id, demoted, here))).toBe('done');
  expect(await refusal(changes.remove(alias, both.id, here))).toBe('done');
  const left = await own.db.select().from(memberships).where(eq(memberships.userId, both.id));
  expect(left).toEqual([{ userId: both.id, alias: 'outra', role: 'support' }]);
});

test('who works elsewhere, or nowhere, does not exist here', async () => {
  const here = await add('owner', alias);
  const other = await add('support', 'outra');
  const { changes } = people;
  const tries = [other.id, randomUUID()].flatMap((id) => [
    changes.change(alias, id, demoted, here),
    changes.remove(alias, id, here),
    changes.reset(alias, id, here),
    changes.check(alias, id, here),
  ]);
  expect(new Set(await Promise.all(tries.map(refusal)))).toEqual(new Set(['not_found']));
});

test('disabling ends sessions and links at once, and enabling brings nothing back', async () => {
  const here = await add('owner', alias);
  const ana = await add('owner', alias);
  const session = await people.sessions.start(ana.id);
  const { token } = await people.links.invite({ alias, role: 'support', name: 'X', createdBy: ana.id });
  expect(await people.sessions.find(session)).toMatchObject({ memberships: new Map([[alias, 'owner']]) });
  await people.changes.change(alias, ana.id, disabled('owner'), here);
  expect(await people.sessions.find(session)).toBeNull();
  expect(await people.links.read(token)).toBeNull();
  await people.changes.change(alias, ana.id, { role: 'owner', disabled: false }, here);
  expect(await people.sessions.find(session)).toBeNull();
});

test('a new role counts at the next request, in 100 open sessions', async () => {
  const here = await add('owner', alias);
  const ana = await addPerson(own.db, 'support', { alias });
  const tokens: string[] = [];
  for (let time = 0; time < 100; time++) {
    const each = time < 5 ? ana : await addPerson(own.db, 'support', { alias });
    tokens.push(await people.sessions.start(each));
    if (time >= 5) await people.changes.change(alias, each, demoted, here);
  }
  await people.changes.change(alias, ana, demoted, here);
  for (const token of tokens)
    expect((await people.sessions.find(token))?.memberships.get(alias)).toBe('marketer');
}, 60_000);

test('only who has a second factor becomes an owner', async () => {
  const here = await add('owner', alias);
  const ana = await add('support', alias);
  const promoted = { role: 'owner', disabled: false } as const;
  expect(await refusal(people.changes.change(alias, ana.id, promoted, here))).toBe('factor');
  await people.factors.add(ana.id, { secret: 'JBSWY3DPEHPK3PXP', step: 0 }, own.db);
  expect(await refusal(people.changes.change(alias, ana.id, promoted, here))).toBe('done');
});

test('a reset kills the password and every session, and a disabled person gets none', async () => {
  const here = await add('owner', alias);
  const ana = await add('support', alias);
  const session = await people.sessions.start(ana.id);
  const { token } = await people.changes.reset(alias, ana.id, here);
  expect((await people.accounts.byId(ana.id))?.passwordHash).toBeNull();
  expect(await people.sessions.find(session)).toBeNull();
  expect(await people.links.read(token)).toMatchObject({ kind: 'reset', userId: ana.id });
  await people.changes.change(alias, ana.id, disabled('support'), here);
  expect(await people.links.read(token)).toBeNull();
  expect(await refusal(people.changes.reset(alias, ana.id, here))).toBe('conflict');
});

test('who is taken out of their only store is gone, with every session', async () => {
  const here = await add('owner', alias);
  const ana = await add('support', alias);
  const session = await people.sessions.start(ana.id);
  await people.changes.remove(alias, ana.id, here);
  expect(await people.sessions.find(session)).toBeNull();
  expect(await people.accounts.byId(ana.id)).toBeUndefined();
});

test('the team is those of the store and those of all stores: owners first, then by name', async () => {
  const everywhere = await add('support');
  const here = await add('owner', alias);
  const ana = await add('marketer', alias);
  await add('owner', 'outra');
  const named = async (id: string, name: string) =>
    own.db.update(users).set({ name, login: name.toLowerCase() }).where(eq(users.id, id));
  await named(everywhere.id, 'Beto');
  await named(here.id, 'Zoé');
  await named(ana.id, 'Ana');
  await people.sessions.start(ana.id);
  const team = await people.teamOf(alias);
  const shared = { disabled: false, hasSecondFactor: false, seenAt: null };
  expect(team).toEqual([
    { ...shared, id: here.id, name: 'Zoé', login: 'zoé', role: 'owner', everywhere: false },
    { ...shared, id: ana.id, name: 'Ana', login: 'ana', role: 'marketer', everywhere: false, seenAt: now() },
    { ...shared, id: everywhere.id, name: 'Beto', login: 'beto', role: 'support', everywhere: true },
  ]);
});
