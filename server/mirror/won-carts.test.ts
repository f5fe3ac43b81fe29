import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { applyDeed } from '#contract/app/apply-deed.ts';
import { untouched } from '#contract/app/cart-triage.ts';
import { writeStandings } from '#server/desk/standings.ts';
import { testDatabase } from '../../test/test-database.ts';
import { knownCarts } from './known-carts.ts';
import { sampleRecord } from './sample-records.ts';
import { storeListedCarts } from './store-carts.ts';
import { sumWon } from './sum-won.ts';

const { db } = testDatabase();
const ana = { id: 'p1', name: 'Ana' };
const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}T12:00:00.000Z`;

async function storeOf(totals: (number | null)[]) {
  const store = randomUUID();
  const records = totals.map((totalCents, at) => sampleRecord(at + 1, { customerId: '7', totalCents }));
  await storeListedCarts(db, store, records, new Date(day(20)));
  return { store, ids: records.map(({ id }) => id) };
}

test('a cart is known under its customer, in its store', async () => {
  const { store, ids } = await storeOf([100]);
  const [cartId = ''] = ids;
  const asked = [
    { customerId: '7', cartId },
    { customerId: '8', cartId },
    { customerId: '7', cartId: '404' },
  ];
  expect(await knownCarts(db, store, asked)).toEqual(asked.slice(0, 1));
  expect(await knownCarts(db, randomUUID(), asked)).toEqual([]);
  expect(await knownCarts(db, store, [])).toEqual([]);
});

test('what was won since a day is counted with its money, whoever said so', async () => {
  const { store, ids } = await storeOf([10_000, 2_000, null, 400]);
  const contacted = { ...untouched, contact: { at: day(1), by: ana, channel: 'whatsapp' as const } };
  const standings = ids.map((cartId, at) => ({
    cartId,
    customerId: '7',
    standing: applyDeed(
      at === 0 ? contacted : untouched,
      { kind: 'won' },
      { by: ana, at: day(at === 3 ? 1 : 10), assignee: null },
    ),
  }));
  await writeStandings(db, store, 1, standings);
  expect(await sumWon(db, store, day(5))).toEqual({ count: 3, totalCents: 12_000, byContact: 1 });
  expect(await sumWon(db, store, day(11))).toEqual({ count: 0, totalCents: 0, byContact: 0 });
});
