import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 400, customers: 240 });
const all = 'include=affiliation,payment,customer,requestData,logs';

async function listOf(query: string) {
  const answer = await sandbox.call(store, `checkout/transactions?skipCache=true&${query}`);
  expect(answer.status).toBe(200);
  const body = await answer.json();
  const list = z.parse(operations.listTransactions.response, body);
  expect(list.unreadable).toBe(0);
  return { body, ...list };
}

it('are listed by page, the newest first, each through the affiliation of its method', async () => {
  const first = await listOf(`limit=100&${all}`);
  expect(first.pagination?.total).toBeGreaterThan(100);
  const dates = first.rows.map((row) => row.created_at ?? '');
  expect(dates).toEqual([...dates].sort().reverse());
  const second = await listOf('limit=100&page=2');
  expect(second.rows.map((row) => row.id)).not.toContain(first.rows[99]?.id);
  for (const row of first.rows) {
    expect(row.affiliation?.id).toBe(row.affiliation_id);
    const gateway = row.payment?.is_credit_card ? 'cielo' : 'pagarme';
    expect(row.affiliation?.gateway?.alias).toBe(gateway);
    expect(row.customer?.id ?? null).toBe(row.customer_id);
    expect(row.logs).toHaveLength(row.total_logs ?? -1);
    expect(row.request_data?.ip).toMatch(/^[\d.]+$/);
  }
});

it('come without relations unless asked; the payment always comes', async () => {
  const [bare] = (await listOf('limit=1')).body.data;
  expect(bare).toHaveProperty('payment');
  for (const name of ['affiliation', 'customer', 'request_data', 'logs']) {
    expect(bare).not.toHaveProperty(name);
  }
});

it('are read one by one, on a path without checkout', async () => {
  const { body, rows } = await listOf(`limit=3&${all}`);
  const one = await (await sandbox.call(store, `transactions/${rows[2]?.id}?${all}`)).json();
  expect(one.data).toEqual(body.data[2]);
  expect(z.parse(operations.getTransaction.response, one)).toEqual(rows[2]);
  for (const path of ['transactions/1', 'transactions/abc', `checkout/transactions/${rows[0]?.id}`]) {
    expect((await sandbox.call(store, path)).status).toBe(404);
  }
});

it('date narrows them to whole São Paulo days, orderBy turns them round', async () => {
  const some = await listOf('date=created_at:2026-11-10%7C2026-11-12&orderBy=created_at&limit=100');
  expect(some.rows.length).toBeGreaterThan(2);
  const dates = some.rows.map((row) => row.created_at ?? '');
  expect(dates).toEqual([...dates].sort());
  expect((dates[0] ?? '') >= '2026-11-10T03:00:00.000Z').toBe(true);
  expect((dates[dates.length - 1] ?? '') < '2026-11-13T03:00:00.000Z').toBe(true);
  const before = (await listOf('date=created_at:%7C2026-11-09')).pagination?.total ?? 0;
  const after = (await listOf('date=created_at:2026-11-13')).pagination?.total ?? 0;
  expect(before + after + some.rows.length).toBe((await listOf('')).pagination?.total);
});

it('print a part as the simulation does: rounded, not rounded up', async () => {
  const [first] = (await listOf('limit=1')).rows;
  await pool.query(
    `update sandbox.transactions set amount_cents = 12345, installments = 4
     where id = $1 and store_id = (select id from sandbox.stores where alias = $2)`,
    [first?.id, store.alias],
  );
  const { data } = await (await sandbox.call(store, `transactions/${first?.id}?skipCache=true`)).json();
  expect(data).toMatchObject({ installment_value: 30.86, installment_formated: '4x de R$ 30,86' });
  const asked = 'amount=123.45&min_installment_value=0&max_installments_without_tax=4';
  const row = 'taxes[][installment]=4&taxes[0][tax]=0&taxes[0][percent_discount]=0';
  const path = `checkout/payments/2/installments/simulate?${asked}&${row}`;
  const plan = await (await sandbox.call(store, path)).json();
  expect(plan.data.max_installment_value).toBe(data.installment_value);
});
