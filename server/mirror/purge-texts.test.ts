import { randomUUID } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { CartRef } from '#contract/app/triage.ts';
import { doAct, type Order } from '#server/desk/do-act.ts';
import { listActs } from '#server/desk/list-acts.ts';
import { testDatabase } from '../../test/test-database.ts';
import { purgePeople } from './purge-people.ts';
import { purgeTexts } from './purge-texts.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts, mirrorStores } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const now = () => new Date('2026-11-23T12:00:00.000Z');
const ana = { id: 'p1', name: 'Ana' };

const longAgo = new Date('2000-02-01');

/** Notes in a store of the test's own; carts of 7, 8 and 9. */
async function newStore() {
  const store = randomUUID();
  const carts = [
    sampleRecord(1, { customerId: '7' }),
    sampleRecord(2, { customerId: '8' }),
    sampleRecord(3, { customerId: '8' }),
    sampleRecord(4, { customerId: '9' }),
  ];
  await storeListedCarts(db, store, carts, now());
  const note = (text: string, ...named: CartRef[]) => {
    const order = {
      id: randomUUID(),
      by: ana,
      deed: { kind: 'note', text },
      assignee: null,
      named,
      others: [],
    };
    return doAct(db, store, order as Order, now);
  };
  const texts = async () => {
    const search = { customer: '', cart: '', mine: false, before: 0 };
    return (await listActs(db, store, search, ana.id)).acts.map(({ text }) => text);
  };
  const wipe = async (...ids: string[]) => {
    // Long before every other test's carts: a purge knows no store.
    await db
      .update(mirrorCarts)
      .set({ goneAt: new Date('2000-01-01') })
      .where(and(eq(mirrorCarts.store, store), inArray(mirrorCarts.id, ids)));
    await purgePeople(db, longAgo);
    await purgeTexts(db, longAgo);
  };
  return { store, note, texts, wipe };
}

test('a note goes at once with who asks to be forgotten, and one written later that night', async () => {
  const { store, note, texts } = await newStore();
  await note('Sobre 7', { customerId: '7', cartId: '1' });
  await note('Sobre 9', { customerId: '9', cartId: '4' });
  await storeListedCarts(db, store, [sampleRecord(5, { customerId: '7', anonymized: true })], now());
  expect(await texts()).toEqual(['Sobre 9', null]);
  await note('Sobre 7 outra vez', { customerId: '7', cartId: '1' });
  await purgeTexts(db, longAgo);
  expect(await texts()).toEqual([null, 'Sobre 9', null]);
});

test('a note goes with the last of a customer’s carts that it was about, no earlier and no later', async () => {
  const { note, texts, wipe } = await newStore();
  await note('Sobre 7 e 9', { customerId: '7', cartId: '1' }, { customerId: '9', cartId: '4' });
  await note('Sobre 8', { customerId: '8', cartId: '2' }, { customerId: '8', cartId: '3' });
  await wipe();
  expect(await texts()).toEqual(['Sobre 8', 'Sobre 7 e 9']);
  await wipe('1', '2');
  expect(await texts()).toEqual(['Sobre 8', null]);
  await wipe('3');
  expect(await texts()).toEqual([null, null]);
});

test('a note about a cart that the mirror lost goes when it is old, once the mirror is whole', async () => {
  const { store, note, texts } = await newStore();
  await note('Sobre quem?', { customerId: '6', cartId: '404' });
  const later = new Date(now().getTime() + 1);
  await purgeTexts(db, later);
  expect(await texts()).toEqual(['Sobre quem?']);
  await db.insert(mirrorStores).values({ store, firstReadAt: now() });
  await purgeTexts(db, now());
  expect(await texts()).toEqual(['Sobre quem?']);
  await purgeTexts(db, later);
  expect(await texts()).toEqual([null]);
});
