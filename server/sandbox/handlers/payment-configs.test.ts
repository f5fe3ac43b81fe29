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
const other = await sandbox.store({ carts: 1 });
const ofVisa = 'checkout/payments/2/config';
const ofDiners = 'checkout/payments/3/config';
const request = { ...readSample('payment-config.request'), payment_id: 3, affiliation_id: 26 };

async function fresh(path: string, of = store) {
  const { body } = await sandbox.ask(of, `${path}?skipCache=true`);
  return body.data;
}

describe('payment configs', () => {
  it('look as the documents show them, with the gateway’s keys in the clear', async () => {
    const { body } = await sandbox.ask(store, 'checkout/payments/43/config/306');
    const { installments, ...documented } = (
      readSample('payment-config') as { data: { installments: object } }
    ).data;
    expect(unlikeSample(documented, body.data)).toEqual([]);
    const visa = (await sandbox.ask(store, ofVisa)).body;
    expect(unlikeSample({ data: [{ installments }] }, visa)).toEqual([]);
    const { rows, unreadable } = z.parse(operations.listPaymentConfigs.response, visa);
    expect(unreadable).toBe(0);
    expect(rows).toMatchObject([
      {
        id: '301',
        payment_id: '2',
        min_installment_value: 2500,
        default_display: true,
        affiliation: { id: '88', has_payment_config: true, params: { env: 'production' } },
        payment: { alias: 'visa', active_config: true },
      },
    ]);
    expect(rows[0]?.installments.map((row) => row.installment)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect((await sandbox.ask(store, ofDiners)).body).toEqual({ data: [] });
  });

  it('are made, read with and without the cache, changed and deleted', async () => {
    const made = await sandbox.ask(store, ofDiners, { method: 'POST', body: request });
    expect(made.status).toBe(201);
    expect(made.body.data).toMatchObject(request);
    const path = `${ofDiners}/${made.body.data.id}`;
    expect((await sandbox.ask(store, path)).body).toEqual(made.body);

    const change = { payment_id: 3, affiliation_id: 91, active: false, default_display: false };
    const changed = await sandbox.ask(store, path, { method: 'PUT', body: change });
    expect(changed.status).toBe(200);
    // All that was left out stayed.
    expect(changed.body.data).toMatchObject({ ...request, ...change, id: made.body.data.id });
    expect((await sandbox.ask(store, path)).body).toEqual(made.body);
    expect(await fresh(path)).toEqual(changed.body.data);
    sandbox.pass(30 * 60_000);
    expect((await sandbox.ask(store, path)).body).toEqual(changed.body);

    expect(await sandbox.ask(store, path, { method: 'DELETE' })).toEqual({ status: 204, body: null });
    for (const [method, body] of [['GET'], ['PUT', change], ['DELETE']] as const) {
      expect((await sandbox.ask(store, `${path}?skipCache=true`, { method, body })).status).toBe(404);
    }
    expect(await fresh(ofDiners)).toEqual([]);
  });

  it('get defaults for what is left out, and lose instructions by null', async () => {
    const bare = { payment_id: 10, affiliation_id: 26, active: true, default_display: false };
    const path = 'checkout/payments/10/config';
    const made = await sandbox.ask(store, path, { method: 'POST', body: bare });
    expect(made.body.data).toMatchObject({
      accumulate_discount: false,
      ignore_promotions: false,
      percent_discount: 0,
      min_installment_value: 0,
      max_installments_without_tax: 1,
      billet_expire_days: 3,
      spread: false,
      days_to_cancel_unpaid_billets: 5,
      hours_to_cancel_unpaid_pix: 24,
      hours_to_expire_pix_code: 24,
      billet_instructions: null,
    });
    const put = async (billet_instructions?: string | null) => {
      const body = { ...bare, billet_instructions };
      const answer = await sandbox.ask(store, `${path}/${made.body.data.id}`, { method: 'PUT', body });
      return answer.body.data.billet_instructions;
    };
    expect([await put('Não receber\napós o vencimento.'), await put(), await put(null)]).toEqual([
      'Não receber\napós o vencimento.',
      'Não receber\napós o vencimento.',
      null,
    ]);
  });

  it('are one for each way to pay, and mean what their path means', async () => {
    const errorsOf = async (path: string, method: string, change: object) => {
      const { status, body } = await sandbox.ask(store, path, { method, body: { ...request, ...change } });
      expect(status).toBe(422);
      return body.errors;
    };
    const elsewhere = ['O payment_id não é o da URL.'];
    const nobody = ['A afiliação não existe.'];
    expect(await errorsOf(ofVisa, 'POST', { payment_id: 2 })).toEqual({
      payment_id: ['A forma de pagamento já tem uma configuração.'],
    });
    expect(
      await errorsOf(ofDiners, 'POST', { payment_id: 2, affiliation_id: 9_007_199_254_740_991 }),
    ).toEqual({
      payment_id: elsewhere,
      affiliation_id: nobody,
    });
    expect(await errorsOf(`${ofVisa}/301`, 'PUT', { payment_id: 3 })).toEqual({ payment_id: elsewhere });
    expect(await errorsOf(`${ofVisa}/301`, 'PUT', { payment_id: 2, affiliation_id: 1 })).toEqual({
      affiliation_id: nobody,
    });
  });

  it('give the storefront one default: a new one takes it from the old', async () => {
    const mine = await sandbox.store({ carts: 1 });
    const defaults = async () => {
      const flags = [];
      for (const path of [`${ofVisa}/301`, 'checkout/payments/4/config/302']) {
        flags.push((await fresh(path, mine)).default_display);
      }
      return flags;
    };
    expect(await defaults()).toEqual([true, false]);
    const body = { payment_id: 4, affiliation_id: 88, active: true, default_display: true };
    await sandbox.ask(mine, 'checkout/payments/4/config/302', { method: 'PUT', body });
    expect(await defaults()).toEqual([false, true]);
    const more = { ...request, default_display: true };
    const made = await sandbox.ask(mine, ofDiners, { method: 'POST', body: more });
    expect(made.body.data.default_display).toBe(true);
    expect(await defaults()).toEqual([false, false]);
    expect((await fresh(`${ofVisa}/301`)).default_display).toBe(true);
  });

  it.each([
    'checkout/payments/4/config/301',
    `${ofVisa}/1`,
    `${ofVisa}/abc`,
    'checkout/payments/5/config/301',
  ])('%s is not there', async (path) => {
    for (const [method, body] of [['GET'], ['PUT', request], ['DELETE']] as const) {
      expect((await sandbox.ask(store, path, { method, body })).status).toBe(404);
    }
  });

  it('of unknown ways to pay and of other stores are not there', async () => {
    const nowhere = 'checkout/payments/5/config';
    expect((await sandbox.ask(store, nowhere)).status).toBe(404);
    expect((await sandbox.ask(store, nowhere, { method: 'POST', body: request })).status).toBe(404);
    const made = await sandbox.ask(store, ofDiners, { method: 'POST', body: request });
    const path = `${ofDiners}/${made.body.data.id}`;
    for (const [method, body] of [['GET'], ['PUT', request], ['DELETE']] as const) {
      expect((await sandbox.ask(other, path, { method, body })).status).toBe(404);
    }
  });
});
