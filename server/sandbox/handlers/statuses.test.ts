import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { unlikeSample } from '../../../test/unlike-sample.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 60 });
const path = 'checkout/statuses';

async function aliases(query: string) {
  const { body } = await sandbox.ask(store, `${path}?${query}`);
  return z.parse(operations.listStatuses.response, body).rows.map((row) => row.alias);
}

describe('statuses', () => {
  it('look as the documents show them, the e-mail only when asked', async () => {
    const documented = readSample('statuses') as { data: [{ email_details: object }] };
    const { body } = await sandbox.ask(store, `${path}?include=emailDetails`);
    expect(unlikeSample(documented, body)).toEqual([]);
    const read = z.parse(operations.listStatuses.response, body);
    expect(read.unreadable).toBe(0);
    expect(read.rows).toHaveLength(13);
    expect(read.rows.map((row) => row.order)).toEqual(read.rows.map((_, at) => at + 1));
    expect(read.rows[0]).toMatchObject({ id: '1', alias: 'created', name: 'Pedido realizado' });
    expect(read.rows[0]?.email_details?.message).toContain('{name}');
    const { email_details, ...bare } = documented.data[0];
    const unasked = (await sandbox.ask(store, path)).body;
    expect(unlikeSample({ data: [bare] }, unasked)).toEqual([]);
    for (const row of unasked.data) expect(row).not.toHaveProperty('email_details');
  });

  it('with orderId are those the order may still get', async () => {
    const { id } = await (await sandbox.control('POST', `/${store.alias}/carts`, {})).json();
    await sandbox.control('DELETE', `/${store.alias}/carts/${id}`);
    const found = await pool.query(
      'select o.id from sandbox.orders o join sandbox.stores s on s.id = o.store_id where s.alias = $1 and cart_id = $2',
      [store.alias, id],
    );
    expect(await aliases(`orderId=${found.rows[0].id}`)).toEqual([
      'invoiced',
      'handling_products',
      'ready_for_shipping',
      'on_carriage',
      'delivered',
      'shipment_exception',
      'cancelled',
    ]);
    expect(await aliases('orderId=')).toHaveLength(13);
    for (const nobody of ['1', 'abc', '99999999999']) {
      expect((await sandbox.ask(store, `${path}?orderId=${nobody}`)).status).toBe(404);
    }
  });

  it('take a new e-mail, seen at once only past the cache', async () => {
    const emails = async (query: string) => {
      const { body } = await sandbox.ask(store, `${path}?include=emailDetails${query}`);
      return z.parse(operations.listStatuses.response, body).rows.map((row) => row.email_details);
    };
    const before = await emails('');
    const email = readSample('status-email-details.request');
    const put = await sandbox.ask(store, `${path}/4/email-details`, { method: 'PUT', body: email });
    expect(put.status).toBe(200);
    expect(put.body.data).toMatchObject({ id: 4, alias: 'paid', email_details: { data: email } });
    expect(await emails('')).toEqual(before);
    const after = await emails('&skipCache=true');
    expect(after).toContainEqual(email);
    expect(after.filter((one, at) => one?.subject !== before[at]?.subject)).toEqual([email]);
    sandbox.pass(30 * 60_000);
    expect(await emails('')).toEqual(after);
  });

  it('that are not there have no e-mail, and other stores keep theirs', async () => {
    const body = { subject: 'Oi', message: 'Olá' };
    for (const id of ['13', 'paid']) {
      const answer = await sandbox.ask(store, `${path}/${id}/email-details`, { method: 'PUT', body });
      expect(answer.status).toBe(404);
    }
    const other = await sandbox.store({ carts: 1 });
    const before = await sandbox.ask(other, `${path}?include=emailDetails`);
    await sandbox.ask(store, `${path}/1/email-details`, { method: 'PUT', body });
    expect(await sandbox.ask(other, `${path}?include=emailDetails&skipCache=true`)).toEqual(before);
  });
});
