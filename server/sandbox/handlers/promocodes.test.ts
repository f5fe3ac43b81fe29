import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });
// Whose coupons have the same ids and codes.
await sandbox.store({ carts: 1 });
const path = 'pricing/promocodes';

async function listed(query: string) {
  const { body } = await sandbox.ask(store, `${path}?${query}`);
  const read = z.parse(operations.listPromocodes.response, body);
  expect(read.unreadable).toBe(0);
  return { body, ...read };
}

describe('promocodes', () => {
  it('have their counts as texts and their dates as dumps', async () => {
    const { body } = await sandbox.ask(store, `${path}/703`);
    expect(body.data).toMatchObject({
      code: 'VOLTA15',
      discount_type: 'p',
      value: 15,
      min_value: 99,
      quantity: '5000',
      total_customers_used: expect.stringMatching(/^\d+$/),
      active: true,
      expired: false,
      abandoned_cart: true,
      start_at: { date: expect.stringMatching(/ 12:00:00\.000000$/), timezone_type: 3 },
    });
    const read = z.parse(operations.getPromocode.response, body);
    expect(read).toMatchObject({ id: '703', min_value: 9900, quantity: 5000, customer_id: null });
    expect(read.total_customers_used).toBe(Number(body.data.total_customers_used));
  });

  it('are expired from their last moment on', async () => {
    const { rows } = await listed('');
    expect(rows.filter((row) => row.expired).map((row) => row.code)).toEqual(['NATAL30']);
  });

  it('come page by page', async () => {
    const { rows, body } = await listed('limit=4&page=2');
    expect(rows.map((row) => row.code)).toEqual(['FRETEGRATIS', 'NATAL30']);
    expect(body.meta.pagination).toMatchObject({ total: 6, count: 2, per_page: 4, total_pages: 2 });
  });

  it.each([
    ['volta1', ['VOLTA10', 'VOLTA15']],
    ['primeira', ['BEMVINDO10']],
    ['GRÁTIS', ['FRETEGRATIS']],
    ['%', []],
    [' ', ['VOLTA5', 'VOLTA10', 'VOLTA15', 'BEMVINDO10', 'FRETEGRATIS', 'NATAL30']],
  ])('q=%s looks into code and description', async (q, codes) => {
    const { rows, pagination } = await listed(`q=${encodeURIComponent(q)}`);
    expect(rows.map((row) => row.code)).toEqual(codes);
    expect(pagination?.total).toBe(codes.length);
  });

  it('bring relations only when asked, and empty ones', async () => {
    const [bare] = (await listed('limit=1')).body.data;
    expect(bare).not.toHaveProperty('products');
    const { body } = await sandbox.ask(store, `${path}/701?include=customer,products,nonsense`);
    expect(body.data).toMatchObject({ customer: { data: [] }, products: { data: [] } });
    expect(body.data).not.toHaveProperty('nonsense');
  });

  it.each(['1', 'VOLTA5', '99999999999'])('%s is not there', async (id) => {
    expect((await sandbox.ask(store, `${path}/${id}`)).status).toBe(404);
  });
});
