import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addPerson } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createFactors } from './factors.ts';
import { factors as rows } from './schema.ts';
import { createSeal } from './seal.ts';
import { newTotpSecret, totpCode, totpStep } from './totp.ts';

const { db } = testDatabase();
const seal = createSeal([Buffer.alloc(32, 7)]);

async function withFactor() {
  const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
  const factors = createFactors(db, seal, () => new Date(clock.at));
  const userId = await addPerson(db, 'owner');
  const secret = newTotpSecret();
  const step = () => totpStep(new Date(clock.at));
  const recoveryCodes = await factors.add(userId, { secret, step: step() }, db);
  return { clock, factors, userId, secret, recoveryCodes, codeNow: () => totpCode(secret, step()) };
}

test('the code that set it up is used up; the next one passes once', async () => {
  const { factors, userId, codeNow, clock } = await withFactor();
  expect(await factors.use(userId, codeNow())).toBe(false);
  clock.at += 30_000;
  expect(await factors.use(userId, codeNow())).toBe(true);
  expect(await factors.use(userId, codeNow())).toBe(false);
});

test('once a code was used, the one before it passes no more', async () => {
  const { factors, userId, codeNow, clock } = await withFactor();
  clock.at += 60_000;
  const before = codeNow();
  clock.at += 30_000;
  expect(await factors.use(userId, codeNow())).toBe(true);
  expect(await factors.use(userId, before)).toBe(false);
});

test('of 200 uses of a code at the same moment one passes', async () => {
  const { factors, userId, codeNow, clock } = await withFactor();
  clock.at += 30_000;
  const uses = await Promise.all(Array.from({ length: 200 }, () => factors.use(userId, codeNow())));
  expect(uses.filter((passed) => passed)).toHaveLength(1);
});

test('ten recovery codes of 128 bits pass once each, however they are typed, at the same moment too', async () => {
  const { factors, userId, recoveryCodes } = await withFactor();
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(recoveryCodes.every((code) => /^(?:[A-Z2-7]{4}-){6}[A-Z2-7]{2}$/.test(code))).toBe(true);
  const [first = '', second = ''] = recoveryCodes;
  expect(await factors.use(userId, first.toLowerCase().replaceAll('-', ' '))).toBe(true);
  expect(await factors.use(userId, first)).toBe(false);
  const uses = await Promise.all(Array.from({ length: 50 }, () => factors.use(userId, second)));
  expect(uses.filter((passed) => passed)).toHaveLength(1);
});

test('a code of somebody else is worth nothing', async () => {
  const [mine, other] = [await withFactor(), await withFactor()];
  mine.clock.at += 30_000;
  expect(await mine.factors.use(other.userId, mine.codeNow())).toBe(false);
  expect(await mine.factors.use(other.userId, mine.recoveryCodes[0] ?? '')).toBe(false);
});

test('the database holds neither the secret nor a code', async () => {
  const { userId, secret, recoveryCodes } = await withFactor();
  const stored = JSON.stringify(await db.select().from(rows).where(eq(rows.userId, userId)));
  for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
    expect(stored).not.toContain(text);
});
