import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { sessions as rows, users } from './schema.ts';
import { createSessions } from './sessions.ts';
import { hashOfToken } from './token.ts';

const { db } = testDatabase();
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

async function signedIn() {
  const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
  const sessions = createSessions(db, () => new Date(clock.at));
  const id = randomUUID();
  await db.insert(users).values({ id, name: 'Ana', role: 'support', createdAt: new Date() });
  const token = await sessions.start(id);
  const isAlive = async () => (await sessions.find(token)) !== null;
  return { clock, sessions, token, id, isAlive };
}

test('the database holds no token', async () => {
  const { token, id } = await signedIn();
  const [row] = await db.select().from(rows).where(eq(rows.userId, id));
  expect(row?.tokenHash).toBe(hashOfToken(token));
  expect(JSON.stringify(row)).not.toContain(token);
});

test('an idle session ends after 30 minutes, exactly', async () => {
  const { clock, isAlive } = await signedIn();
  clock.at += 30 * minute - second;
  expect(await isAlive()).toBe(true);
  clock.at += 30 * minute + second;
  expect(await isAlive()).toBe(false);
});

test('a page that reads by itself keeps no session awake', async () => {
  const { clock, sessions, token } = await signedIn();
  for (let idle = 2 * minute; idle <= 30 * minute; idle += 2 * minute) {
    clock.at += 2 * minute;
    expect(await sessions.find(token, idle / second)).not.toBeNull();
  }
  clock.at += second;
  expect(await sessions.find(token, 30 * 60 + 1)).toBeNull();
});

test('of several pages the one that was touched last counts', async () => {
  const { clock, sessions, token } = await signedIn();
  clock.at += 20 * minute;
  expect(await sessions.find(token, 5 * 60)).not.toBeNull();
  expect(await sessions.find(token, 20 * 60)).not.toBeNull();
  clock.at += 24 * minute;
  expect(await sessions.find(token, 44 * 60)).not.toBeNull();
});

test('a busy session ends after 12 hours, exactly', async () => {
  const { clock, isAlive } = await signedIn();
  const end = clock.at + 12 * hour;
  while (clock.at + 20 * minute < end) {
    clock.at += 20 * minute;
    expect(await isAlive()).toBe(true);
  }
  clock.at = end - second;
  expect(await isAlive()).toBe(true);
  clock.at = end + second;
  expect(await isAlive()).toBe(false);
});

test('activity is written down at most once a minute', async () => {
  const { clock, isAlive, token } = await signedIn();
  const seenAt = async () => {
    const [row] = await db
      .select()
      .from(rows)
      .where(eq(rows.tokenHash, hashOfToken(token)));
    return row?.seenAt.getTime();
  };
  const start = clock.at;
  clock.at += 59 * second;
  await isAlive();
  expect(await seenAt()).toBe(start);
  clock.at += second;
  await isAlive();
  expect(await seenAt()).toBe(start + minute);
});

test('a new sign-in ends the session that the browser brought', async () => {
  const { sessions, token, id, isAlive } = await signedIn();
  const next = await sessions.start(id, { oldToken: token });
  expect(next).not.toBe(token);
  expect(await isAlive()).toBe(false);
  expect(await sessions.find(next)).toMatchObject({ id, role: 'support' });
});

test('a change of role counts at the next request, a removal too', async () => {
  const { sessions, token, id } = await signedIn();
  await db.update(users).set({ role: 'marketer' }).where(eq(users.id, id));
  expect(await sessions.find(token)).toMatchObject({ role: 'marketer' });
  await db.delete(users).where(eq(users.id, id));
  expect(await sessions.find(token)).toBeNull();
});

test('a fresh proof of who it is comes with a new token; the old one is dead, and the end stays the same', async () => {
  const { clock, sessions, token, isAlive } = await signedIn();
  const before = await sessions.find(token);
  clock.at += 11 * minute;
  const next = (await sessions.renew(token)) ?? '';
  expect(await isAlive()).toBe(false);
  const after = await sessions.find(next);
  expect(after).toMatchObject({ sessionId: before?.sessionId, endsAt: before?.endsAt });
  expect(after?.authenticatedAt).toEqual(new Date(clock.at));
  expect(await sessions.renew(token)).toBeNull();
});

test('of one person five sessions are open; the oldest ends. A demo person is many visitors', async () => {
  const { clock, sessions, id, isAlive } = await signedIn();
  const later: string[] = [];
  for (let time = 0; time < 5; time++) {
    clock.at += second;
    expect(await isAlive()).toBe(true);
    later.push(await sessions.start(id, { device: `Chrome ${time}` }));
  }
  expect(await isAlive()).toBe(false);
  expect(await Promise.all(later.map((one) => sessions.find(one)))).not.toContain(null);
  expect((await sessions.listOf(id)).map(({ device }) => device)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `Chrome ${n}`),
  );
  await db.update(users).set({ demo: true }).where(eq(users.id, id));
  for (let time = 0; time < 5; time++) await sessions.start(id);
  expect(await sessions.listOf(id)).toHaveLength(10);
});

test('a session is ended by its name, by its own person alone, and an idle one is not listed', async () => {
  const [one, other] = [await signedIn(), await signedIn()];
  const [{ id: sessionId } = { id: '' }] = await one.sessions.listOf(one.id);
  await one.sessions.endById(other.id, sessionId);
  expect(await one.isAlive()).toBe(true);
  await one.sessions.endById(one.id, sessionId);
  expect(await one.isAlive()).toBe(false);
  other.clock.at += 30 * minute;
  expect(await other.sessions.listOf(other.id)).toEqual([]);
});

test('1,000 sign-ins, 1,000 tokens of 256 bits', async () => {
  const { sessions, id } = await signedIn();
  const tokens = await Promise.all(Array.from({ length: 1_000 }, () => sessions.start(id)));
  expect(new Set(tokens).size).toBe(1_000);
  expect(tokens.every((token) => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true);
}, 60_000);
