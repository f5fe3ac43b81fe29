import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { unlikeSample } from '../../../test/unlike-sample.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });

async function rows() {
  const { body } = await sandbox.ask(store, 'checkout/payments?skipCache=true');
  expect(unlikeSample(readSample('payments'), body)).toEqual([]);
  expect(Object.keys(body)).toEqual(['data']);
  const read = z.parse(operations.listPayments.response, body);
  expect(read.unreadable).toBe(0);
  return read.rows;
}

describe('ways to pay', () => {
  it('are all listed, each of one kind', async () => {
    const all = await rows();
    expect(all.map((row) => row.alias)).toEqual([
      'amex',
      'visa',
      'diners',
      'mastercard',
      'elo',
      'billet',
      'deposit',
      'pix',
    ]);
    for (const row of all) {
      const kinds = [row.is_credit_card, row.is_deposit, row.is_billet, row.is_pix];
      expect(kinds.filter(Boolean)).toHaveLength(1);
    }
  });

  it('say whether they have a config, and whether one is active', async () => {
    const flags = async (alias: string) => {
      const row = (await rows()).find((one) => one.alias === alias);
      return [row?.has_config, row?.active_config];
    };
    expect([await flags('visa'), await flags('amex'), await flags('diners')]).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    const config = { payment_id: 3, affiliation_id: 88, active: true, default_display: false };
    const made = await sandbox.ask(store, 'checkout/payments/3/config', { method: 'POST', body: config });
    expect(made.body.data.payment.data).toMatchObject({ id: 3, has_config: true, active_config: true });
    expect(await flags('diners')).toEqual([true, true]);
    await sandbox.ask(store, `checkout/payments/3/config/${made.body.data.id}`, { method: 'DELETE' });
    expect(await flags('diners')).toEqual([false, false]);
  });

  it('are found one by one', async () => {
    const { body } = await sandbox.ask(store, 'checkout/payments/43');
    expect(z.parse(operations.getPayment.response, body)).toMatchObject({ id: '43', is_pix: true });
    for (const id of ['5', '0', 'visa', '99999999999']) {
      expect((await sandbox.ask(store, `checkout/payments/${id}`)).status).toBe(404);
    }
  });
});
