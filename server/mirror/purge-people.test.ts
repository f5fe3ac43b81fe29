import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createFakeYampi } from './fake-yampi.ts';
import { getCart, readAttempts } from './get-cart.ts';
import { purgePeople } from './purge-people.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts, mirrorDetails } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
let made = 0;

// Long before every other test's carts: a purge knows no store.
const seenAt = new Date('2001-01-01T12:00:00Z');
const day = (text: string) => new Date(`${text}T12:00:00Z`);
const person = { name: 'Ana Souza', email: 'ana@example.com', phone: '11987654321' };
const personal = /Ana|souza|ana@|11987654321|52998224725|Quixeramobim|4242/i;

function ana(id: number) {
  const record = sampleRecord(id, { customerId: '9', ...person, totalCents: 12_990, itemCount: 2 });
  return {
    ...record,
    customer: { ...record.customer, document: '52998224725', city: 'Quixeramobim' },
    emails: [{ id: '1', turn: 1, subject: 'Ana, volte!', dueAt: null, sentAt: null }],
  };
}

/** A store whose carts left the list on a day; null: they are still there. */
async function setUp(leftOn: (string | null)[]) {
  const store = `purge-${process.pid}-${++made}`;
  const carts = leftOn.map((_, index) => ana(index + 1));
  await storeListedCarts(db, store, carts, seenAt);
  for (const [index, left] of leftOn.entries())
    await db
      .update(mirrorCarts)
      .set({ goneAt: left ? day(left) : null })
      .where(and(eq(mirrorCarts.store, store), eq(mirrorCarts.id, String(index + 1))));
  const stored = async () => {
    const rows = await db.select().from(mirrorCarts).where(eq(mirrorCarts.store, store));
    const details = await db.select().from(mirrorDetails).where(eq(mirrorDetails.store, store));
    return rows
      .sort((a, b) => Number(a.id) - Number(b.id))
      .map((row) => ({ ...row, detail: details.find(({ id }) => id === row.id)?.data }));
  };
  const fake = createFakeYampi();
  return { store, carts, stored, fake, place: { db, yampi: fake.client, store, now: day('2001-12-01') } };
}

test('the person goes from carts that left long ago, the figures stay; others are not touched', async () => {
  const { stored } = await setUp(['2001-02-01', '2001-07-01', null]);
  const before = await stored();
  expect(await purgePeople(db, day('2001-05-01'))).toBe(1);
  const [purged, ...others] = await stored();
  expect(JSON.stringify(purged)).not.toMatch(personal);
  expect(purged).toMatchObject({
    customerId: '9',
    totalCents: 12_990,
    itemCount: 2,
    anonymized: false,
    reach: 'no_phone',
    goneAt: day('2001-02-01'),
    search: '  ',
  });
  expect(others).toEqual(before.slice(1));
  expect(JSON.stringify(others)).toMatch(personal);
  expect(await purgePeople(db, day('2001-05-01'))).toBe(0);
});

test('more than one statement holds are purged all the same', async () => {
  const { stored } = await setUp(Array.from({ length: 501 }, () => '2001-02-01'));
  expect(await purgePeople(db, day('2001-05-01'))).toBe(501);
  expect(JSON.stringify(await stored())).not.toMatch(personal);
});

test('a cart that Yampi lists again is whole again, though nothing in it changed', async () => {
  const { store, carts, place } = await setUp(['2001-02-01']);
  await purgePeople(db, day('2001-05-01'));
  expect(await getCart(place, '9', '1')).toMatchObject({ name: null, anonymized: false });
  await storeListedCarts(db, store, carts, day('2001-06-01'));
  expect(await getCart(place, '9', '1')).toMatchObject({ ...person, goneAt: null });
});

test('payment attempts that are read later bring no card of the person back', async () => {
  const { stored, fake, place } = await setUp(['2001-02-01']);
  await purgePeople(db, day('2001-05-01'));
  fake.transactions.push({ id: 5, status: 'refused', truncated_card: '4111******4242' });
  const read = await readAttempts(place, '9', '1');
  expect(read?.attempts).toHaveLength(1);
  expect(JSON.stringify([read, await stored()])).not.toMatch(personal);
});
