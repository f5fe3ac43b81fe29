import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 250, customers: 120 });

async function listOf(query: string) {
  const answer = await sandbox.call(store, `customers?skipCache=true&${query}`);
  expect(answer.status).toBe(200);
  const body = await answer.json();
  const list = z.parse(operations.listCustomers.response, body);
  expect(list.unreadable).toBe(0);
  return { body, ...list };
}

it('customers are listed by page, the newest first, and read one by one', async () => {
  const first = await listOf('limit=100');
  const second = await listOf('limit=100&page=2');
  expect(first.pagination).toEqual({ total: 120, page: 1, pages: 2 });
  const ids = [...first.rows, ...second.rows].map((row) => Number(row.id));
  expect(new Set(ids).size).toBe(120);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
  const body = await (await sandbox.call(store, `customers/${ids[3]}`)).json();
  expect(body.data).toEqual(first.body.data[3]);
  expect(z.parse(operations.getCustomer.response, body)).toEqual(first.rows[3]);
  for (const id of ['7', 'abc']) expect((await sandbox.call(store, `customers/${id}`)).status).toBe(404);
});

it('q finds names without accents, e-mails and phones in any spelling', async () => {
  const wanted = {
    name: 'Conceição Çelik Araújo',
    email: 'ccelik@mail.example.org',
    phone: '(11) 98888-7766',
  };
  const made = await sandbox.control('POST', `/${store.alias}/carts`, wanted);
  const { customerId } = await made.json();
  for (const q of ['conceicao celik', 'ÇELIK', 'CCELIK@MAIL', '11988887766', '98888-7766']) {
    const { rows } = await listOf(`q=${encodeURIComponent(q)}`);
    expect(rows.map((row) => row.id)).toEqual([String(customerId)]);
  }
  expect((await listOf('q=%25')).rows).toEqual([]);
  expect((await listOf('q=+')).pagination?.total).toBe(121);
});

it('q finds everybody by what is kept of him, and nobody who was forgotten', async () => {
  const fresh = await sandbox.store({ carts: 40, customers: 40 });
  const idsOf = async (q: string): Promise<number[]> => {
    const { body } = await sandbox.ask(
      fresh,
      `customers?skipCache=true&limit=100&q=${encodeURIComponent(q)}`,
    );
    return body.data.map((row: { id: number }) => row.id);
  };
  // Those of the seed, and those who came by themselves.
  await sandbox.advanceStore(fresh.alias, 7200);
  const { body } = await sandbox.ask(fresh, 'customers?limit=100');
  expect(body.data.length).toBeGreaterThan(40);
  for (const { id, name, email, phone, anonymized } of body.data) {
    if (anonymized) continue;
    for (const q of [name, email, phone.full_number]) expect(await idsOf(q)).toContain(id);
  }
  const [one] = body.data.filter((row: { anonymized: boolean }) => !row.anonymized);
  await sandbox.control('POST', `/${fresh.alias}/customers/${one.id}/anonymize`);
  expect(await idsOf(one.email)).toEqual([]);
});

it('addresses come when they are asked for', async () => {
  const [asked] = (await listOf('limit=1&include=addresses,nonsense')).body.data;
  expect(asked.addresses.data[0]).toMatchObject({ uf: asked.spreadsheet.data.uf, country: 'BR' });
  const [bare] = (await listOf('limit=1')).body.data;
  expect(bare).not.toHaveProperty('addresses');
});
