import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { openCartsOf } from './open-carts-of.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const now = new Date('2026-11-20T15:00:00Z');
const store = `open-carts-${process.pid}`;

test('the open carts of customers, of this store alone; nobody has none', async () => {
  const records = [
    sampleRecord(1, { customerId: '7' }),
    sampleRecord(2, { customerId: '7' }),
    sampleRecord(3, { customerId: '8' }),
    sampleRecord(4, { customerId: '9' }),
    sampleRecord(5, { customerId: '0' }),
  ];
  await storeListedCarts(db, store, records, now);
  await storeListedCarts(db, `${store}-other`, [sampleRecord(6, { customerId: '7' })], now);
  await db
    .update(mirrorCarts)
    .set({ goneAt: now })
    .where(and(eq(mirrorCarts.store, store), eq(mirrorCarts.id, '2')));
  const found = await openCartsOf(db, store, ['7', '8', '0', '404']);
  expect(found.toSorted((a, b) => a.cartId.localeCompare(b.cartId))).toEqual([
    { customerId: '7', cartId: '1' },
    { customerId: '8', cartId: '3' },
  ]);
  expect(await openCartsOf(db, store, ['0'])).toEqual([]);
});
