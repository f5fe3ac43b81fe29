import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1500, customers: 800 });
const closed =
  'items,customer,marketplace,status,statuses,shipping_address,promocode,transactions,comments,files,discounts,seller,labels';

async function listOf(query: string) {
  const answer = await sandbox.call(store, `orders?skipCache=true&${query}`);
  expect(answer.status).toBe(200);
  const body = await answer.json();
  const list = z.parse(operations.listOrders.response, body);
  expect(list.unreadable).toBe(0);
  return { body, ...list };
}

async function everything(query: string) {
  const rows = [];
  for (let page = 1; ; page++) {
    const list = await listOf(`${query}&limit=100&page=${page}`);
    rows.push(...list.rows);
    if (list.rows.length === 0) return rows;
  }
}

describe('the orders list', () => {
  it('shows every order with its products, buyer, payment and status', async () => {
    const rows = await everything(`include=${closed}`);
    expect(rows.length).toBeGreaterThan(100);
    const dates = rows.map((row) => row.created_at ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    for (const row of rows) {
      const items = row.items.reduce(
        (sum, item) => sum + (item.quantity ?? 0) * (item.sku?.price_discount ?? 0),
        0,
      );
      expect(row.value_products).toBe(items);
      expect(row.value_total).toBe(items - (row.value_discount ?? 0) + (row.value_shipment ?? 0));
      expect(row.transactions).toMatchObject([{ status: 'paid', amount: row.value_total }]);
      expect([row.customer?.id, row.status?.id]).toEqual([row.customer_id, row.status_id]);
      expect(row.promocode?.id ?? null).toBe(row.promocode_id);
      expect(row.cart_token).toMatch(/^[\da-f-]{36}$/);
    }
    const mailed = rows.filter((row) => row.utm_campaign?.includes('carrinho_abandonado'));
    expect(mailed.some((row) => row.metadata.some(({ key }) => key === 'cart_id'))).toBe(true);
    expect(mailed.some((row) => row.promocode?.abandoned_cart)).toBe(true);
    expect(rows.some((row) => row.metadata.length === 0)).toBe(true);
  });

  it('knows the closed list of relations, and none comes unasked', async () => {
    const [asked] = (await listOf(`limit=1&include=${closed},nonsense`)).body.data;
    for (const name of closed.split(',')) expect(asked).toHaveProperty([name, 'data']);
    expect(asked).not.toHaveProperty('nonsense');
    const [bare] = (await listOf('limit=1')).body.data;
    for (const name of closed.split(',')) expect(bare).not.toHaveProperty(name);
  });

  it('status_id[] filters, a scalar is ignored', async () => {
    const rows = await everything('');
    const some = await everything('status_id[]=7&status_id[]=5');
    expect(some).toHaveLength(rows.filter((row) => /^[57]$/.test(row.status_id ?? '')).length);
    expect(some.length).toBeGreaterThan(3);
    expect(some.length).toBeLessThan(rows.length);
    expect((await listOf('status_id=7')).pagination?.total).toBe(rows.length);
  });

  it('date narrows to whole São Paulo days, q to a number or a buyer', async () => {
    const rows = await everything('include=customer');
    const within = rows.filter(
      ({ created_at }) =>
        created_at && created_at >= '2026-11-01T03:00:00.000Z' && created_at < '2026-11-08T03:00:00.000Z',
    );
    expect(within.length).toBeGreaterThan(3);
    const listed = await everything('date=created_at:2026-11-01%7C2026-11-07');
    expect(listed.map((row) => row.id)).toEqual(within.map((row) => row.id));
    const known = rows.find((row) => row.customer?.email);
    for (const q of [known?.customer?.email, known?.customer?.email?.toUpperCase()]) {
      const theirs = rows.filter((row) => row.customer_id === known?.customer_id);
      expect(await everything(`q=${q}`)).toHaveLength(theirs.length);
    }
    expect((await listOf(`q=${known?.number}`)).rows.map((row) => row.id)).toContain(known?.id);
    expect((await listOf('q=%25')).rows).toEqual([]);
  });

  it('scroll walks through all that passes, once', async () => {
    const rows = await everything('status_id[]=7');
    const ids: string[] = [];
    let query = 'scroll=true&status_id[]=7&limit=25';
    for (;;) {
      const list = await listOf(query);
      expect([list.body.meta, list.pagination]).toEqual([{}, null]);
      if (list.rows.length === 0) break;
      ids.push(...list.rows.map((row) => row.id));
      query = `scroll=true&scroll_id=${list.scrollId}`;
    }
    expect(ids).toEqual(rows.map((row) => row.id));
  });

  it('does not take the scroll of another list', async () => {
    const carts = await (await sandbox.call(store, 'checkout/carts?scroll=true')).json();
    const answer = await sandbox.call(store, `orders?scroll=true&scroll_id=${carts.scroll_id}`);
    expect(answer.status).toBe(422);
  });

  it('allows 120 calls a minute where others allow 60', async () => {
    const { alias, userToken } = await sandbox.createStore({ alias: 'loja-quota-de-pedidos', carts: 0 });
    const limitOf = async (path: string) =>
      (await sandbox.send(`/v2/${alias}/${path}`, { headers: { 'User-Token': userToken } })).headers.get(
        'X-RateLimit-Limit',
      );
    expect([await limitOf('orders'), await limitOf('orders/1'), await limitOf('customers')]).toEqual([
      '120',
      '120',
      '60',
    ]);
  });
});

it('one order is what the list shows, an unknown one is not there', async () => {
  const { body, rows } = await listOf(`limit=2&include=${closed}`);
  const one = await (await sandbox.call(store, `orders/${rows[1]?.id}?include=${closed}`)).json();
  expect(one.data).toEqual(body.data[1]);
  expect(z.parse(operations.getOrder.response, one)).toEqual(rows[1]);
  for (const id of ['1', 'abc']) expect((await sandbox.call(store, `orders/${id}`)).status).toBe(404);
});
