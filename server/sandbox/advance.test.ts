import { expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);

it('a store is moved on by hand: new carts stand in front, and no half-hour-old answer hides them', async () => {
  const store = await sandbox.store({ carts: 30 });
  const list = async () =>
    (await (await sandbox.call(store, 'checkout/carts?limit=100&include=customer')).json()).data;
  const before = await list();
  const moved = await sandbox.control('POST', `/${store.alias}/advance`, { seconds: 7200 });
  expect(moved.status).toBe(200);
  const day = await moved.json();
  expect(day).toEqual({
    carts: expect.any(Number),
    refusals: expect.any(Number),
    orders: expect.any(Number),
    delivered: 0,
    now: '2026-11-23T17:00:00.000Z',
  });
  expect(day.carts).toBeGreaterThan(0);
  const after = await list();
  expect(after[0].id).toBeGreaterThan(before[0].id);
  expect(after[0].created_at.date > before[0].created_at.date).toBe(true);
});

it('e-mails of the carts that came are scheduled and sent', async () => {
  const store = await sandbox.store({ carts: 0 });
  await sandbox.advanceStore(store.alias, 12 * 3600);
  const answer = await sandbox.call(store, 'checkout/carts?limit=100');
  const sent = (await answer.json()).data.map(
    (cart: { spreadsheet: { data: { count_recover_mail_sent: string } } }) =>
      cart.spreadsheet.data.count_recover_mail_sent,
  );
  expect(new Set(sent)).toEqual(new Set(['0/4', '1/4', '2/4']));
});

it('two who move it at once move it twice, and everything happens once', async () => {
  const [store, twin] = [await sandbox.store({ carts: 30 }), await sandbox.store({ carts: 30 })];
  const both = await Promise.all([1, 2].map(() => sandbox.advanceStore(store.alias, 3600)));
  const once = await sandbox.advanceStore(twin.alias, 7200);
  expect(both.map(({ carts }) => carts).reduce((sum, carts) => sum + carts)).toBe(once.carts);
  expect(both[1]?.now).toEqual(once.now);
});

it('carts that were made by hand stay as they are', async () => {
  const store = await sandbox.store({ carts: 0 });
  const made = await sandbox.control('POST', `/${store.alias}/carts`, { name: 'Ana Lima', refused: true });
  const { id } = await made.json();
  const read = async () => (await (await sandbox.call(store, `checkout/carts/${id}`)).json()).data;
  const before = await read();
  await sandbox.advanceStore(store.alias, 10 * 86_400);
  const { emails, search, spreadsheet, ...after } = await read();
  expect(before).toMatchObject(after);
  expect([emails.data.length, search.data.count_recover_mail_sent]).toEqual([4, 4]);
});

it.each([{}, { seconds: -1 }, { seconds: 0.5 }, { seconds: 31 * 86_400 + 1 }, { seconds: 1, days: 1 }])(
  'nothing moves by %j',
  async (body) => {
    const store = await sandbox.store({ carts: 0 });
    expect((await sandbox.control('POST', `/${store.alias}/advance`, body)).status).toBe(422);
  },
);

it('an unknown store does not move', async () => {
  expect((await sandbox.control('POST', '/no-such-store/advance', { seconds: 1 })).status).toBe(404);
  await expect(sandbox.advanceStore('no-such-store', 1)).rejects.toThrow('no store no-such-store');
});
