import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createOwnerLinks } from './owner-links.ts';

const { db } = testDatabase();
const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
const links = createOwnerLinks(db, () => new Date(clock.at));

test('a link works once, even when it is used twice at the same moment', async () => {
  const token = await links.create();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const uses = await Promise.all([links.redeem(token), links.redeem(token)]);
  expect(uses.filter((id) => id !== null)).toEqual(['owner']);
});

test('a link dies after 30 minutes, and when the next one is made', async () => {
  const first = await links.create();
  const second = await links.create();
  expect(await links.redeem(first)).toBeNull();
  clock.at += 30 * 60_000;
  expect(await links.redeem(second)).toBeNull();
});
