import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });
const documented = (readSample('gateways') as { data: object[] }).data;

describe('gateways', () => {
  it('begin as the documents list them, byte for byte, and go on', async () => {
    const { body } = await sandbox.ask(store, 'checkout/gateways');
    expect(Object.keys(body)).toEqual(['data']);
    expect(JSON.stringify(body.data.slice(0, documented.length))).toBe(JSON.stringify(documented));
    const { rows, unreadable } = z.parse(operations.listGateways.response, body);
    expect(unreadable).toBe(0);
    expect(rows.map((row) => row.alias).slice(documented.length)).toEqual(['pagarme', 'getnet']);
    expect(rows[4]?.params).toEqual(['api_key', 'encryption_key']);
  });

  it('are known by their alias, and bring a form when asked', async () => {
    const { body } = await sandbox.ask(store, 'checkout/gateways/cielo?include=form,nonsense');
    const { form, ...rest } = body.data;
    expect(rest).toEqual(documented[1]);
    expect(z.parse(operations.getGateway.response, body).form).toEqual([
      { name: 'env', label: 'Ambiente', type: 'select', required: true, options: ['test', 'production'] },
      { name: 'merchant_id', label: 'ID do estabelecimento', type: 'text', required: true, options: [] },
      { name: 'key', label: 'Chave', type: 'password', required: true, options: [] },
    ]);
    const list = await sandbox.ask(store, 'checkout/gateways?include=form');
    const { rows } = z.parse(operations.listGateways.response, list.body);
    for (const row of rows) expect(row.form.map((field) => field.name)).toEqual(row.params);
    expect(form.data).toHaveLength(3);
  });

  it('name their params alone', async () => {
    const { body } = await sandbox.ask(store, 'checkout/gateways/pagarme/params');
    expect(body).toEqual({ data: ['api_key', 'encryption_key'] });
    expect(z.parse(operations.listGatewayParams.response, body)).toEqual(body.data);
  });

  it.each(['checkout/gateways/nobody', 'checkout/gateways/nobody/params', 'checkout/gateways/1'])(
    '%s is not there',
    async (path) => expect((await sandbox.ask(store, path)).status).toBe(404),
  );
});
