import { beforeEach, expect, test } from 'vitest';
import { ownDatabase } from '../../test/own-database.ts';
import { createAudit } from './audit.ts';
import { createPeople, type People } from './create-people.ts';
import { listOwners, recoverOwner } from './recover-owner.ts';
import { audit as auditRows, memberships, stores, users } from './schema.ts';
import { createSeal } from './seal.ts';
import { totpCode, totpStep } from './totp.ts';

const own = ownDatabase();
const clock = { at: 0 };
const now = () => new Date(clock.at);
let people: People;

beforeEach(async () => {
  clock.at = Date.parse('2026-11-20T12:00:00Z');
  await own.db.delete(users);
  await own.db.delete(stores);
  people = createPeople({ db: own.db, seal: createSeal([Buffer.alloc(32, 7)]), now, demo: false });
});

const recover = (login: string) => recoverOwner({ db: own.db, audit: createAudit(own.db, now), now }, login);

async function redeem(token: string, passwordHash: string) {
  const link = await people.links.read(token);
  if (!link) throw new Error('no link');
  const code = totpCode(link.totpSecret, totpStep(now()));
  return {
    link,
    ...(await people.redeem(link, { name: 'Dona', login: 'dona@example.com', passwordHash, code })),
  };
}

async function withOwner() {
  return redeem((await people.links.createForOwner()) ?? '', 'old');
}

test('an owner without password and factor comes in again with new ones, and nobody with the old', async () => {
  const { userId } = await withOwner();
  const session = await people.sessions.start(userId);
  const { token } = await recover(' DONA@example.com');
  expect(await people.sessions.find(session)).toBeNull();
  expect((await people.accounts.byId(userId))?.passwordHash).toBeNull();
  expect(await people.factors.has(userId)).toBe(false);

  const again = await redeem(token, 'new');
  expect(again.link).toMatchObject({ kind: 'reset', factor: 'new', login: 'dona@example.com' });
  expect([again.userId, again.recoveryCodes.length]).toEqual([userId, 10]);
  expect(await people.links.read(token)).toBeNull();
  expect((await people.accounts.byId(userId))?.passwordHash).toBe('new');
});

test('the link lives for 30 minutes, and dies with a second one and with the use of any other', async () => {
  await withOwner();
  const first = await recover('dona@example.com');
  const second = await recover('dona@example.com');
  expect(await people.links.read(first.token)).toBeNull();
  const ofTheStart = (await people.links.createForOwner()) ?? '';
  await redeem(ofTheStart, 'new');
  expect(await people.links.read(second.token)).toBeNull();
  const third = await recover('dona@example.com');
  clock.at += 30 * 60_000 - 1;
  expect(await people.links.read(third.token)).not.toBeNull();
  clock.at += 1;
  expect(await people.links.read(third.token)).toBeNull();
});

test('it is for owners of the installation alone, and changes nobody else', async () => {
  await withOwner();
  const createdAt = now();
  await own.db.insert(users).values({ id: 'ana', login: 'ana', name: 'Ana', passwordHash: 'x', createdAt });
  await own.db.insert(memberships).values({ userId: 'ana', alias: 'loja', role: 'owner' });
  expect(await listOwners(own.db)).toEqual([{ id: 'owner', login: 'dona@example.com', name: 'Dona' }]);
  await expect(recover('ana')).rejects.toThrow('No owner of the installation signs in as ana.');
  await recover('dona@example.com');
  expect((await people.accounts.byId('ana'))?.passwordHash).toBe('x');
});

test('the audit of every store says so, before and after', async () => {
  await withOwner();
  const store = (alias: string, position: number) => ({ alias, name: alias, active: true, position });
  await own.db.insert(stores).values([store('loja', 0), store('outra', 1)]);
  await recover('dona@example.com');
  const rows = await own.db.select().from(auditRows).orderBy(auditRows.seq);
  expect(
    rows
      .slice(-4)
      .map(({ alias, operation, object, actorName, outcome }) => [
        alias,
        operation,
        object,
        actorName,
        outcome,
      ]),
  ).toEqual(
    ['intent', 'done'].flatMap((outcome) =>
      ['loja', 'outra'].map((alias) => [alias, 'ownerLink', 'person owner', 'Terminal', outcome]),
    ),
  );
});
