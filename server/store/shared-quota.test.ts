import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import type { Ask } from '#server/yampi/quota-rules.ts';
import { ownDatabase } from '../../test/own-database.ts';
import { quotas } from './schema.ts';
import { createSharedQuota } from './shared-quota.ts';

const own = ownDatabase();
const clock = { at: 0 };
const carts = { key: 'carts loja', limit: 60 };

beforeEach(async () => {
  clock.at = Date.parse('2026-11-20T12:00:17Z');
  await own.db.delete(quotas);
});

/** What several processes have, each its own. */
const processes = (count: number) =>
  Array.from({ length: count }, () => createSharedQuota(own.db, () => sql`${clock.at}::float8`));

async function passed(
  takers: ReturnType<typeof processes>,
  each: number,
  ask: Ask = { lane: 'interactive' },
) {
  const tickets = takers.flatMap((quota) => Array.from({ length: each }, () => quota.take(carts, ask)));
  return (await Promise.all(tickets)).filter(({ ok }) => ok).length;
}

test('three that begin at the same moment get 50 calls together, of which the sync may take 40', async () => {
  const three = processes(3);
  expect(await passed(three, 30, { lane: 'background' })).toBe(40);
  expect(await passed(three, 10)).toBe(10);
});

test('what one learns or is told to wait counts for the other', async () => {
  const [one, other] = processes(2);
  expect(await one?.take(carts, { lane: 'interactive' })).toEqual({ ok: true });
  await one?.learn(carts, { limit: 60, remaining: 11 });
  expect(await passed(processes(1), 20)).toBe(1);
  clock.at += 20_000;
  expect(await other?.close(carts, null)).toBe(40_000);
  expect(await one?.take(carts, { lane: 'interactive' })).toEqual({ ok: false, waitMs: 40_000 });
  clock.at += 40_000;
  expect(await passed(processes(2), 30)).toBe(50);
});

test('people of two processes share what is left fairly', async () => {
  const [one, other] = processes(2);
  const ask = (user: string): Ask => ({ lane: 'interactive', user });
  await other?.take(carts, ask('calm'));
  expect(await passed(one ? [one] : [], 60, ask('greedy'))).toBe(39);
  expect(await passed(other ? [other] : [], 20, ask('calm'))).toBe(10);
});

test('in no 60 seconds do two together make more than 50 calls, and they use them', async () => {
  const two = processes(2);
  const sent: number[] = [];
  const end = clock.at + 4 * 60_000;
  for (let round = 0; clock.at < end; round++, clock.at += 1_700) {
    const count = await passed(two, 1 + (round % 3));
    sent.push(...Array.from({ length: count }, () => clock.at));
  }
  const inMinute = sent.map((from) => sent.filter((at) => at >= from && at < from + 60_000).length);
  expect(Math.max(...inMinute)).toBe(50);
  expect(sent.length).toBeGreaterThan(190);
});

test('it goes by the clock of the database', async () => {
  const quota = createSharedQuota(own.db);
  expect(await quota.close(carts, 5_000)).toBe(5_000);
  const ticket = await quota.take(carts, { lane: 'interactive' });
  expect(ticket.ok ? 0 : ticket.waitMs).toBeGreaterThan(3_000);
  expect(ticket.ok ? 0 : ticket.waitMs).toBeLessThanOrEqual(5_000);
});
