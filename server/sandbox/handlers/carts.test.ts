import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import type { SandboxStore } from '../create-store.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 400, customers: 240 });
const all = 'include=customer,payment,address,promocode,items,seller';

async function answerOf(of: SandboxStore, path: string) {
  const answer = await sandbox.call(of, path);
  expect(answer.status).toBe(200);
  return answer.json();
}

async function listOf(query: string, of = store) {
  const body = await answerOf(of, `checkout/carts?skipCache=true&${query}`);
  return { body, ...z.parse(operations.listCarts.response, body) };
}

/** Everything a query finds, page by page. */
async function everything(query: string, of = store) {
  const rows = [];
  for (let page = 1; ; page++) {
    const list = await listOf(`${query}&limit=100&page=${page}`, of);
    expect(list.unreadable).toBe(0);
    rows.push(...list.rows);
    if (list.rows.length === 0) {
      expect(list.pagination?.total).toBe(rows.length);
      return rows;
    }
  }
}

describe('the carts list', () => {
  it('is readable to the last row, with money that adds up and products that make the subtotal', async () => {
    const rows = await everything(all);
    expect(rows).toHaveLength(400);
    for (const row of rows) {
      const totals = row.totalizers;
      const off =
        (totals?.discount ?? 0) +
        (totals?.promocode_discount_value ?? 0) +
        (totals?.combos_discount_value ?? 0) +
        (totals?.progressive_discount_value ?? 0);
      expect(totals?.total).toBe((totals?.subtotal ?? 0) - off + (totals?.shipment ?? 0));
      const items = row.items.reduce(
        (sum, item) => sum + (item.quantity ?? 0) * (item.sku?.price_discount ?? 0),
        0,
      );
      expect(items).toBe(totals?.subtotal);
      expect(totals?.total_items).toBe(row.items.length);
      expect(row.transactions).toHaveLength(row.total_transactions ?? -1);
      expect(row.search?.has_customer).toBe(row.customer !== null);
      expect(row.search?.count_recover_mail_sent?.done).toBe(row.spreadsheet?.count_recover_mail_sent?.done);
      expect(row.emails.filter((email) => email.sent_at)).toHaveLength(
        row.search?.count_recover_mail_sent?.done ?? -1,
      );
    }
  });

  it('comes newest first, ten at a time', async () => {
    const { rows, pagination, body } = await listOf('');
    expect(rows).toHaveLength(10);
    expect(body.meta.pagination).toMatchObject({ total: 400, count: 10, per_page: 10, total_pages: 40 });
    expect(pagination).toEqual({ total: 400, page: 1, pages: 40 });
    const dates = rows.map((row) => row.created_at ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('shows the quirks of the wire', async () => {
    const { body } = await listOf(`limit=100&${all}`);
    const paying = body.data.find(
      (cart: { search: { data: { has_shipment_service: boolean } } }) =>
        cart.search.data.has_shipment_service,
    );
    expect(paying.merchant_id).toMatch(/^\d+$/);
    expect(paying.totalizers.total_items).toMatch(/^\d$/);
    expect(paying.totalizers.shipment_discount_percent).toMatch(/^\d{1,3},\d\d$/);
    expect(paying.totalizers.total_formated).toMatch(/^R\$ [\d.]+,\d\d$/);
    expect(paying.created_at).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.000000$/),
      timezone_type: 3,
      timezone: 'America/Sao_Paulo',
    });
    expect(paying.search.data.created_at).toBe(paying.created_at.date.slice(0, 10));
    expect(paying.spreadsheet.data.count_recover_mail_sent).toMatch(/^\d\/4$/);
    expect(paying.spreadsheet.data.purchase_url).toContain('&utm_campaign=Carrinho Abandonado&');
    expect(paying.promocode).toEqual({ data: [] });
    expect(paying.customer.data.phone.formated_number).toMatch(/^\(\d\d\) \d{4,5}-\d{4}$/);
    const steps = new Set(body.data.map((cart: typeof paying) => cart.search.data.abandoned_step));
    expect([...steps].sort()).toEqual(['payment', 'personal_info', 'shippment']);
  });

  it('brings its default blocks unasked, and relations only when asked', async () => {
    const [bare] = (await listOf('limit=1')).body.data;
    const blocks = ['transactions', 'metadata', 'spreadsheet', 'search', 'emails'];
    expect(Object.keys(bare)).toEqual(expect.arrayContaining(blocks));
    for (const name of ['customer', 'items', 'payment', 'address', 'promocode', 'seller']) {
      expect(bare).not.toHaveProperty(name);
    }
    const [asked] = (await listOf('limit=1&include=items,nonsense')).body.data;
    expect(asked.items.data.length).toBeGreaterThan(0);
    expect(asked).not.toHaveProperty('customer');
  });

  it('cuts the limit to 100 and answers beyond the end with an empty list', async () => {
    expect((await listOf('limit=200')).rows).toHaveLength(100);
    const beyond = await listOf('limit=100&page=5');
    expect(beyond.rows).toEqual([]);
    expect(beyond.pagination).toEqual({ total: 400, page: 5, pages: 4 });
  });

  it('shows ten thousand at most', async () => {
    const large = await sandbox.store({ carts: 10_050, customers: 200 });
    const last = await listOf('limit=100&page=100', large);
    expect(last.pagination).toEqual({ total: 10_000, page: 100, pages: 100 });
    expect(last.rows).toHaveLength(100);
    expect((await listOf('limit=100&page=101', large)).rows).toEqual([]);
    expect((await listOf('limit=30&page=334', large)).rows).toHaveLength(10);
  });
});

describe('filters of the carts list', () => {
  it('q finds names without accents, e-mails and phones in any spelling', async () => {
    const made = await sandbox.control('POST', `/${store.alias}/carts`, {
      name: 'Conceição Çelik Araújo',
      email: 'ccelik@mail.example.org',
      phone: '(11) 98888-7766',
    });
    const { id } = await made.json();
    for (const q of ['conceicao celik', 'CELIK@MAIL', '11988887766', '98888-7766', '(11) 98888']) {
      const { rows } = await listOf(`q=${encodeURIComponent(q)}`);
      expect(rows.map((row) => row.id)).toEqual([String(id)]);
    }
    expect((await listOf('q=%25')).rows).toEqual([]);
    await sandbox.control('DELETE', `/${store.alias}/carts/${id}`);
  });

  it('utm_source[] and utm_campaign[] take several values, and letters count', async () => {
    const rows = await everything('');
    const sources = rows.map((row) => row.utm_source);
    const found = await everything('utm_source[]=facebook&utm_source%5B%5D=fb');
    expect(found).toHaveLength(sources.filter((source) => source === 'facebook' || source === 'fb').length);
    const campaign = await everything('utm_campaign[]=marca');
    expect(campaign).toHaveLength(rows.filter((row) => row.utm_campaign === 'marca').length);
  });

  it('status=payment_refused finds refused payments', async () => {
    const rows = await everything('status=payment_refused');
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row.search?.has_refused_payment).toBe(true);
  });

  it('date takes whole São Paulo days, the last one included', async () => {
    const rows = await everything('');
    const day = (row: { created_at: string | null }) =>
      new Date(Date.parse(row.created_at ?? '') - 3 * 3_600_000).toISOString().slice(0, 10);
    const within = rows.filter((row) => day(row) >= '2026-11-10' && day(row) <= '2026-11-12');
    expect(within.length).toBeGreaterThan(3);
    expect(await everything('date=created_at:2026-11-10%7C2026-11-12')).toHaveLength(within.length);
    const since = rows.filter((row) => day(row) >= '2026-11-10');
    expect(await everything('date=created_at:2026-11-10')).toHaveLength(since.length);
  });

  it.each(['utm_source=facebook', 'utm_campaign=marca', 'date=updated_at:2026-11-10|2026-11-10', 'search=x'])(
    '%s is ignored in silence',
    async (query) => expect((await listOf(query)).pagination?.total).toBe(400),
  );

  it('orderBy and sortedBy are honoured', async () => {
    const { rows } = await listOf('orderBy=created_at&limit=100');
    const dates = rows.map((row) => row.created_at ?? '');
    expect(dates).toEqual([...dates].sort());
    const changed = (await listOf('orderBy=updated_at&sortedBy=desc')).rows.map(
      (row) => row.updated_at ?? '',
    );
    expect(changed).toEqual([...changed].sort().reverse());
  });
});

describe('scroll', () => {
  it('walks through everything once, in frozen order, while carts come', async () => {
    const before = await everything('status=payment_refused');
    const ids: string[] = [];
    let query = 'scroll=true&status=payment_refused&limit=9';
    for (;;) {
      const { body, rows, scrollId, pagination } = await listOf(query);
      expect(Object.keys(body)).toEqual(['scroll_id', 'data', 'meta']);
      expect([body.meta, pagination]).toEqual([{}, null]);
      if (rows.length === 0) break;
      expect(rows.length).toBeLessThanOrEqual(9);
      ids.push(...rows.map((row) => row.id));
      if (ids.length === 9) await sandbox.control('POST', `/${store.alias}/carts`, { refused: true });
      query = `scroll=true&scroll_id=${scrollId}`;
    }
    expect(ids).toEqual(before.map((row) => row.id));
  });

  it('ids die after five minutes, and are another store’s nonsense', async () => {
    const { scrollId } = await listOf('scroll=true');
    const path = `checkout/carts?scroll=true&scroll_id=${scrollId}`;
    const other = await sandbox.store({ carts: 1 });
    expect((await sandbox.call(other, path)).status).toBe(422);
    expect((await sandbox.call(store, 'checkout/carts?scroll=true&scroll_id=abc')).status).toBe(422);
    sandbox.pass(5 * 60_000 + 1);
    const expired = await sandbox.call(store, path);
    expect(expired.status).toBe(422);
    expect(await expired.json()).toEqual({
      message: '422 Unprocessable Entity',
      errors: { scroll_id: ['O scroll_id é inválido ou expirou.'] },
      status_code: 422,
    });
  });
});

describe('transactions of a cart', () => {
  it('are all readable, oldest first, and the same as in the list', async () => {
    const carts = (await everything('')).filter((row) => row.transactions.length > 0).slice(0, 20);
    expect(carts.some((row) => row.transactions.length > 1)).toBe(true);
    for (const cart of carts) {
      const body = await answerOf(store, `checkout/carts/${cart.id}/transactions`);
      const list = z.parse(operations.listCartTransactions.response, body);
      expect(list.unreadable).toBe(0);
      expect(list.rows).toEqual(cart.transactions);
      expect(list.pagination).toMatchObject({ total: cart.transactions.length });
    }
  });

  it('show Pix and boleto as the wire does', async () => {
    const rows = (await everything('')).flatMap((row) => row.transactions);
    const pix = rows.find((row) => row.payment?.is_pix);
    expect(pix?.metadata?.pix_expiration_date).toMatch(/Z$/);
    const billet = rows.find((row) => row.payment?.is_billet);
    expect(billet?.billet_date).toMatch(/^\d{4}-\d\d-\d\d$/);
    const refused = rows.find((row) => row.status === 'refused');
    expect(refused?.error_message).toMatch(/\w/);
    expect(refused?.truncated_card).toMatch(/\*\d{4}$/);
  });

  it.each(['1', '999999999', 'abc', '12345678901234'])('of cart %s are not there', async (id) => {
    expect((await sandbox.call(store, `checkout/carts/${id}/transactions`)).status).toBe(404);
  });
});

describe('carts of a customer', () => {
  it('are bare, without meta, and all his', async () => {
    const rows = await everything('');
    const returning = rows.find(
      (row, at) =>
        row.customer_id && rows.findLastIndex((other) => other.customer_id === row.customer_id) > at,
    );
    const customerId = returning?.customer_id;
    const body = await answerOf(store, `customers/${customerId}/carts`);
    expect(Object.keys(body)).toEqual(['data']);
    const list = z.parse(operations.listCustomerCarts.response, body);
    expect(list.unreadable).toBe(0);
    expect(list.rows.map((row) => row.id)).toEqual(
      rows.filter((row) => row.customer_id === customerId).map((row) => row.id),
    );
    for (const name of ['customer', 'items', 'transactions', 'payment', 'spreadsheet', 'search', 'emails']) {
      expect(body.data[0]).not.toHaveProperty(name);
    }
  });

  it('of nobody are not there', async () => {
    expect((await sandbox.call(store, 'customers/1/carts')).status).toBe(404);
  });
});
