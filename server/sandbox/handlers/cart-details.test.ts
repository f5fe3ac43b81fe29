import { and, eq, isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { carts, stores } from '../schema.ts';
import { orders } from '../schema-sales.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 600, customers: 300 });
const [row] = await db.select().from(stores).where(eq(stores.alias, store.alias));
const storeId = row?.id ?? 0;

async function bodyOf(path: string) {
  const answer = await sandbox.call(store, path);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('one cart', () => {
  it('is what the list shows, its coupon filled here alone', async () => {
    const all = 'include=customer,payment,address,promocode,items,seller';
    const { data } = await bodyOf(`checkout/carts?limit=100&${all}`);
    const withCoupon = data.find(
      (cart: { totalizers: { promocode_discount_value: number } }) =>
        cart.totalizers.promocode_discount_value > 0,
    );
    for (const cart of [data[0], withCoupon]) {
      const body = await bodyOf(`checkout/carts/${cart.id}?${all}`);
      const { promocode, ...rest } = body.data;
      const { promocode: absent, ...listed } = cart;
      expect([rest, absent]).toEqual([listed, { data: [] }]);
      const read = z.parse(operations.getCart.response, body);
      const off = read.totalizers?.promocode_discount_value ?? 0;
      const percent = Math.round((100 * off) / (read.totalizers?.subtotal ?? 1));
      expect(read.promocode?.value ?? 0).toBe(percent);
      expect(read.promocode === null).toBe(cart === data[0] && off === 0);
      expect(promocode).toBeDefined();
    }
    expect((await bodyOf(`checkout/carts/${withCoupon.id}`)).data).not.toHaveProperty('promocode');
  });

  it('is not there when it is unknown, another store’s, or was bought', async () => {
    const [bought] = await db
      .select({ id: carts.id })
      .from(carts)
      .where(and(eq(carts.storeId, storeId), isNotNull(carts.recoveredAt)));
    for (const id of [bought?.id, 1, 'abc']) {
      expect((await sandbox.call(store, `checkout/carts/${id}`)).status).toBe(404);
    }
  });
});

it('an export answers with a message and no rows', async () => {
  const body = await bodyOf('checkout/carts/export?utm_source[]=facebook');
  expect(Object.keys(body)).toEqual(['message']);
  expect(z.parse(operations.exportCarts.response, body)).toBeNull();
});

const rows = await db.select().from(carts).where(eq(carts.storeId, storeId));
const sold = await db.select().from(orders).where(eq(orders.storeId, storeId));
type Cart = (typeof rows)[number];

describe('the stats', () => {
  function recount(passes: (cart: Cart) => boolean) {
    const won = rows.filter((cart) => cart.recoveredAt && passes(cart)).map((cart) => cart.id);
    const converted = sold.filter((order) => won.includes(order.cartId ?? 0));
    const sources = rows.filter((cart) => !cart.recoveredAt && passes(cart)).map((cart) => cart.utmSource);
    return {
      converted_carts: {
        amount: converted.reduce((sum, order) => sum + order.totalCents, 0),
        total: converted.length,
      },
      utms: Object.fromEntries(
        [...new Set(sources)]
          .filter((source) => source !== null)
          .map((source) => [source, sources.filter((one) => one === source).length]),
      ),
    };
  }

  const noon = new Date('2026-11-01T03:00:00Z');
  it.each<[string, (cart: Cart) => boolean]>([
    ['', () => true],
    ['utm_source[]=facebook&utm_source[]=google', (cart) => /^(facebook|google)$/.test(cart.utmSource ?? '')],
    ['utm_campaign[]=marca', (cart) => cart.utmCampaign === 'marca'],
    ['status=payment_refused', (cart) => cart.refused],
    ['date=created_at:2026-11-01', (cart) => cart.createdAt >= noon],
    ['q=maria', (cart) => cart.search.includes('maria')],
    ['utm_source=facebook&status=paid', () => true],
  ])('of “%s” are what the tables hold', async (query, passes) => {
    const body = await bodyOf(`checkout/carts/stats?${query}`);
    const stats = z.parse(operations.getCartStats.response, body);
    const utms = Object.fromEntries(stats.utms.map(({ utm_source, total }) => [utm_source, total]));
    expect({ converted_carts: stats.converted_carts, utms }).toEqual(recount(passes));
  });

  it('are bare, the amount a text, the sources from the most frequent down', async () => {
    const body = await bodyOf('checkout/carts/stats');
    expect(Object.keys(body)).toEqual(['converted_carts', 'utms']);
    expect(body.converted_carts.amount).toMatch(/^\d+\.\d\d$/);
    expect(body.converted_carts.amount_formated).toMatch(/^R\$ [\d.]+,\d\d$/);
    expect(body.converted_carts.total).toBeGreaterThan(10);
    const totals = body.utms.map((utm: { total: number }) => utm.total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
  });

  it('of a store without carts are nothing', async () => {
    const empty = await sandbox.store({ carts: 0 });
    expect(await (await sandbox.call(empty, 'checkout/carts/stats')).json()).toEqual({
      converted_carts: { amount: '0.00', amount_formated: 'R$ 0,00', total: 0 },
      utms: [],
    });
  });
});
