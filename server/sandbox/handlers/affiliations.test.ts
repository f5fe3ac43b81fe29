import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { unlikeSample } from '../../../test/unlike-sample.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const path = 'checkout/affiliations';
const request = readSample('affiliation.request') as { params: object };

describe('affiliations', () => {
  it('are made from the documents’ request, read with and without the cache, changed and deleted', async () => {
    const store = await sandbox.store({ carts: 1 });
    const before = await sandbox.ask(store, path);
    const made = await sandbox.ask(store, path, { method: 'POST', body: request });
    expect(made.status).toBe(201);
    const [documented] = (readSample('affiliations') as { data: object[] }).data;
    expect(unlikeSample({ data: documented }, made.body)).toEqual([]);
    const { id, ...read } = z.parse(operations.createAffiliation.response, made.body);
    expect(read).toMatchObject({
      name: 'Cielo Afilliation',
      auto_capture: true,
      has_payment_config: false,
      params: request.params,
      gateway: { alias: 'cielo', name: 'Cielo', params: ['env', 'merchant_id', 'key'] },
    });
    expect((await sandbox.ask(store, path)).body).toEqual(before.body);
    const list = (await sandbox.ask(store, `${path}?skipCache=true`)).body;
    const { rows, pagination } = z.parse(operations.listAffiliations.response, list);
    expect(rows.map((row) => row.id)).toEqual(['26', '88', '91', id]);
    expect(pagination).toEqual({ total: 4, page: 1, pages: 1 });
    sandbox.pass(30 * 60_000);
    expect((await sandbox.ask(store, path)).body.data).toEqual(list.data);

    const change = {
      name: 'Pagar.me',
      gateway_alias: 'pagarme',
      params: { api_key: 'a', encryption_key: 'e', extra: 7 },
    };
    const changed = await sandbox.ask(store, `${path}/${id}`, { method: 'PUT', body: change });
    expect(changed.status).toBe(200);
    // What had been left out stayed.
    expect(changed.body.data).toMatchObject({ name: 'Pagar.me', params: change.params, auto_capture: true });
    expect((await sandbox.ask(store, `${path}/${id}?skipCache=true`)).body).toEqual(changed.body);

    expect(await sandbox.ask(store, `${path}/${id}`, { method: 'DELETE' })).toEqual({
      status: 204,
      body: null,
    });
    for (const [method, body] of [['GET'], ['PUT', change], ['DELETE']] as const) {
      const gone = await sandbox.ask(store, `${path}/${id}?skipCache=true`, { method, body });
      expect(gone.status).toBe(404);
    }
  });

  it('of the backup are what the documents name, and stay it through a change', async () => {
    const store = await sandbox.store({ carts: 1 });
    const { body } = await sandbox.ask(store, `${path}/91`);
    expect(body.data).toMatchObject({
      active: true,
      backup: true,
      has_payment_config: false,
      statement_descriptor: 'LOJADEMO',
      capture_hour_delay: 0,
      force_minimum_tax: false,
      status: null,
      auth_type: null,
    });
    const change = { name: 'Outra reserva', gateway_alias: 'cielo', params: body.data.params };
    const { body: changed } = await sandbox.ask(store, `${path}/91`, { method: 'PUT', body: change });
    expect(changed.data).toMatchObject({ name: 'Outra reserva', backup: true, auto_capture: false });
    const made = await sandbox.ask(store, path, { method: 'POST', body: change });
    expect(made.body.data).toMatchObject({ active: true, backup: false });

    const config = { payment_id: 3, affiliation_id: 91, active: true, default_display: false };
    const ofDiners = await sandbox.ask(store, 'checkout/payments/3/config', { method: 'POST', body: config });
    expect(ofDiners.body.data.affiliation.data).toMatchObject({
      id: 91,
      backup: true,
      has_payment_config: true,
    });
    const { data } = (await sandbox.ask(store, `${path}?skipCache=true`)).body;
    expect(data.map((row: { id: number; backup: boolean }) => [row.id, row.backup])).toEqual([
      [26, false],
      [88, false],
      [91, true],
      [made.body.data.id, false],
    ]);
  });

  it('look as the documents show them, page by page', async () => {
    const store = await sandbox.store({ carts: 1 });
    const { body } = await sandbox.ask(store, `${path}/88`);
    const [documented] = (readSample('affiliations') as { data: object[] }).data;
    expect(unlikeSample({ data: documented }, body)).toEqual([]);
    const page = (await sandbox.ask(store, `${path}?limit=2&page=2`)).body;
    expect(page.data.map((row: { id: number }) => row.id)).toEqual([91]);
    expect(page.meta.pagination).toMatchObject({ total: 3, count: 1, per_page: 2, total_pages: 2 });
  });

  it('print their secrets, all that their gateway asks for', async () => {
    const store = await sandbox.store({ carts: 1 });
    const { body } = await sandbox.ask(store, path);
    const { rows } = z.parse(operations.listAffiliations.response, body);
    for (const row of rows) expect(Object.keys(row.params ?? {})).toEqual(row.gateway?.params);
    expect(rows[0]?.params?.api_key).toMatch(/^ak_live_\w{24}$/);
    expect(rows[1]?.params?.merchant_id).toBeTypeOf('number');
  });

  it('that a way to pay goes through are kept, and the refusal says which', async () => {
    const store = await sandbox.store({ carts: 1 });
    const refused = await sandbox.ask(store, `${path}/88`, { method: 'DELETE' });
    expect(refused).toEqual({
      status: 422,
      body: {
        message: '422 Unprocessable Entity',
        errors: {
          id: ['A afiliação está em uso nas formas de pagamento: American Express, Visa, Mastercard e Elo.'],
        },
        status_code: 422,
      },
    });
    expect((await sandbox.ask(store, `${path}/88`)).body.data.has_payment_config).toBe(true);
    expect((await sandbox.ask(store, `${path}/91`)).body.data.has_payment_config).toBe(false);
  });

  it('need a gateway that is there and each of its params', async () => {
    const store = await sandbox.store({ carts: 1 });
    const errorsOf = async (change: object) =>
      (await sandbox.ask(store, path, { method: 'POST', body: { ...request, ...change } })).body.errors;
    expect(await errorsOf({ gateway_alias: 'nobody' })).toEqual({ gateway_alias: ['O gateway não existe.'] });
    expect(await errorsOf({ params: { env: 'test', merchant_id: ' ' } })).toEqual({
      'params.merchant_id': ['Campo obrigatório.'],
      'params.key': ['Campo obrigatório.'],
    });
    expect(await errorsOf({ params: { env: 'test', merchant_id: 0, key: [] } })).toEqual({
      'params.key': ['Campo obrigatório.'],
    });
  });

  it('of another store are not there', async () => {
    const [store, other] = [await sandbox.store({ carts: 1 }), await sandbox.store({ carts: 1 })];
    const made = await sandbox.ask(store, path, { method: 'POST', body: request });
    for (const [method, body] of [['GET'], ['PUT', request], ['DELETE']] as const) {
      const answer = await sandbox.ask(other, `${path}/${made.body.data.id}`, { method, body });
      expect(answer.status).toBe(404);
    }
    expect((await sandbox.ask(store, `${path}/${made.body.data.id}`)).status).toBe(200);
  });
});
