import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { doAct } from '#server/desk/do-act.ts';
import { listActs } from '#server/desk/list-acts.ts';
import { testDatabase } from '../../test/test-database.ts';
import { purgePeople } from './purge-people.ts';
import { purgeTexts } from './purge-texts.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const now = () => new Date('2026-11-23T12:00:00.000Z');
const ana = { id: 'p1', name: 'Ana' };

test('a note goes with the person it may name, in whichever cart it was written; others stay', async () => {
  const store = randomUUID();
  const known = [
    sampleRecord(1, { customerId: '7' }),
    sampleRecord(2, { customerId: '7', anonymized: true }),
    sampleRecord(3, { customerId: '8' }),
    sampleRecord(4, { customerId: '9' }),
  ];
  await storeListedCarts(db, store, known, now());
  const note = (customerId: string, at: number) => {
    const named = [{ customerId, cartId: known[at]?.id ?? '' }];
    const deed = { kind: 'note', text: `Sobre ${customerId}` } as const;
    const order = { id: randomUUID(), by: ana, deed, assignee: null, named, others: [] };
    return doAct(db, store, order, now);
  };
  for (const [customer, at] of [
    ['7', 0],
    ['8', 2],
    ['9', 3],
  ] as const)
    await note(customer, at);
  const texts = async () => {
    const { acts } = await listActs(db, store, { customer: '', mine: false, before: 0 }, ana.id);
    return acts.map(({ text }) => text);
  };

  await purgeTexts(db);
  expect(await texts()).toEqual(['Sobre 9', 'Sobre 8', null]);
  // Long before every other test's carts: a purge knows no store.
  await db
    .update(mirrorCarts)
    .set({ goneAt: new Date('2000-01-01') })
    .where(eq(mirrorCarts.store, store));
  await purgePeople(db, new Date('2000-02-01'));
  await purgeTexts(db);
  expect(await texts()).toEqual([null, null, null]);
});
