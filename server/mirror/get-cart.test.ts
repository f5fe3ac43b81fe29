import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { expect, test } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createFakeYampi } from './fake-yampi.ts';
import { getCart, readAttempts } from './get-cart.ts';
import { sampleRecord } from './sample-records.ts';
import { mirrorCarts } from './schema.ts';
import { storeListedCarts } from './store-carts.ts';

const { pool, db } = testDatabase();
const now = new Date('2026-11-20T15:00:00Z');
let made = 0;

function setUp() {
  const store = `get-cart-${process.pid}-${++made}`;
  const fake = createFakeYampi();
  return { store, fake, place: { db, yampi: fake.client, store, now } };
}

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`;

test('a mirrored cart comes whole, with the customer’s other carts, newest first', async () => {
  const { store, fake, place } = setUp();
  const cart = sampleRecord(1, { customerId: '9', name: 'Ana', createdAt: at(10) });
  const others = Array.from({ length: 22 }, (_, n) =>
    sampleRecord(n + 2, { customerId: '9', createdAt: at(n + 1) }),
  );
  await storeListedCarts(db, store, [cart, ...others, sampleRecord(99)], now);
  const found = await getCart(place, '9', '1');
  const { otherCarts, goneAt, syncedAt, siblings, triage, ...record } = found ?? { otherCarts: [] };
  expect(record).toEqual(cart);
  expect([siblings, triage]).toEqual([22, untouched]);
  expect([goneAt, syncedAt]).toEqual([null, now.toISOString()]);
  expect(otherCarts.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, n) => String(23 - n)));
  expect(fake.calls).toEqual([]);
});

test('a cart of another customer is not found', async () => {
  const { store, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9' })], now);
  expect(await getCart(place, '8', '1')).toBeNull();
});

test('a cart that is not mirrored is looked up through its customer, once', async () => {
  const { fake, place } = setUp();
  fake.carts.push({ id: 5, createdAt: at(3), wire: { customer_id: 9, tracking_data: { name: 'Ana' } } });
  expect(await getCart(place, '9', '5')).toMatchObject({ id: '5', name: 'Ana', items: [] });
  expect(await getCart(place, '9', '5')).toMatchObject({ id: '5' });
  expect(await getCart(place, '9', '6')).toBeNull();
  expect(fake.calls.map(({ name }) => name)).toEqual(['listCustomerCarts', 'listCustomerCarts']);
});

test('a looked up cart of a forgotten customer has no name either', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', anonymized: true })], now);
  fake.carts.push({ id: 5, createdAt: at(3), wire: { customer_id: 9, tracking_data: { name: 'Ana' } } });
  expect(await getCart(place, '9', '5')).toMatchObject({ name: null, anonymized: true });
});

test('a customer that Yampi does not know has no carts; other failures are told', async () => {
  const { fake, place } = setUp();
  fake.before = () => {
    throw new UpstreamError('not_found', 'listCustomerCarts: HTTP 404');
  };
  expect(await getCart(place, '9', '5')).toBeNull();
  fake.before = () => {
    throw new UpstreamError('upstream_timeout', 'listCustomerCarts: no answer');
  };
  await expect(getCart(place, '9', '5')).rejects.toThrow(UpstreamError);
});

test('attempts are read now and kept, and an unchanged list does not take them back', async () => {
  const { store, fake, place } = setUp();
  const cart = sampleRecord(1, { customerId: '9' });
  await storeListedCarts(db, store, [cart], now);
  fake.transactions.push(
    { id: 3, status: 'waiting_payment', payment: { data: { id: 43, alias: 'pix' } } },
    { id: 2, status: 'refused', truncated_card: '4111******1234' },
  );
  const { attempts, asOf } = (await readAttempts(place, '9', '1')) ?? { attempts: [] };
  expect(attempts.map(({ id, kind, status }) => [id, kind, status])).toEqual([
    ['2', 'card', 'refused'],
    ['3', 'pix', 'waiting_payment'],
  ]);
  expect(asOf).toBe(now.toISOString());
  await storeListedCarts(db, store, [cart], now);
  expect(await getCart(place, '9', '1')).toMatchObject({ attempts, refused: true, waitingFor: 'pix' });
});

test('attempts of a cart are told under its own customer alone, and nobody else’s cart is asked for', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9' })], now);
  expect(await readAttempts(place, '8', '1')).toBeNull();
  expect(await readAttempts(place, '8', '2')).toBeNull();
  expect(fake.calls.map(({ name }) => name)).toEqual(['listCustomerCarts']);
});

test('attempts of a cart that no list brought are forgotten like its customer', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', anonymized: true })], now);
  fake.carts.push({ id: 5, createdAt: at(3), wire: { customer_id: 9 } });
  fake.transactions.push({ id: 2, status: 'refused', truncated_card: '4111******1234' });
  expect(await readAttempts(place, '9', '5')).toMatchObject({ attempts: [{ id: '2', cardLast4: null }] });
});

test('a customer who is forgotten while Yampi answers is forgotten', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9' })], now);
  fake.transactions.push({ id: 2, status: 'refused', truncated_card: '4111******1234' });
  const { call } = place.yampi;
  place.yampi.call = async (operation, input) => {
    const answer = await call(operation, input);
    await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', anonymized: true })], now);
    return answer;
  };
  expect(await readAttempts(place, '9', '1')).toMatchObject({ attempts: [{ id: '2', cardLast4: null }] });
});

/** A database that does something else first, whenever attempts are about to be written. */
function dbWith(before: () => Promise<void>) {
  const query = async (...question: unknown[]) => {
    if (JSON.stringify(question).includes('{attempts}')) await before();
    return (pool.query as (...question: unknown[]) => unknown)(...question);
  };
  return drizzle({ client: { query } as unknown as typeof pool });
}

test('what a sync writes just before the attempts stays', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', name: 'Ana' })], now);
  fake.transactions.push({ id: 2, status: 'waiting_payment', payment: { data: { id: 43, alias: 'pix' } } });
  const email = { id: '1', turn: 1, subject: 'Volte', dueAt: null, sentAt: at(11) };
  const newer = sampleRecord(1, { customerId: '9', name: 'Ana Lima', refused: true, emails: [email] });
  const slowDb = dbWith(() => storeListedCarts(db, store, [newer], now));
  const { attempts } = (await readAttempts({ ...place, db: slowDb }, '9', '1')) ?? { attempts: [] };
  expect(attempts).toHaveLength(1);
  expect(await getCart(place, '9', '1')).toMatchObject({ ...newer, attempts, waitingFor: 'pix' });
});

test('a customer who is forgotten just before the attempts are written is forgotten', async () => {
  const { store, fake, place } = setUp();
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9' })], now);
  fake.transactions.push({ id: 2, status: 'refused', truncated_card: '4111******1234' });
  const forget = () =>
    storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', anonymized: true })], now);
  await readAttempts({ ...place, db: dbWith(forget) }, '9', '1');
  expect(await getCart(place, '9', '1')).toMatchObject({ attempts: [{ id: '2', cardLast4: null }] });
});

test('when a customer is forgotten, every cart of theirs is, also those that left the list', async () => {
  const { store, place } = setUp();
  const person = { name: 'Ana Souza', email: 'ana@example.com', phone: '11987654321', customerId: '9' };
  const email = { id: '1', turn: 1, subject: 'Ana, volte', dueAt: null, sentAt: null };
  await storeListedCarts(
    db,
    store,
    [sampleRecord(1, person), sampleRecord(2, { ...person, emails: [email] })],
    now,
  );
  await storeListedCarts(db, store, [sampleRecord(1, { customerId: '9', anonymized: true })], now);
  const rows = await db.select().from(mirrorCarts).where(eq(mirrorCarts.store, store));
  const whole = JSON.stringify([rows, await getCart(place, '9', '1'), await getCart(place, '9', '2')]);
  expect(whole).not.toMatch(/ana|souza|98765/i);
  expect(rows.every(({ anonymized }) => anonymized)).toBe(true);
});
