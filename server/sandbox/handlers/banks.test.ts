import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });

it('banks are the documents’ own, byte for byte', async () => {
  const { body } = await sandbox.ask(store, 'checkout/banks');
  expect(JSON.stringify(body)).toBe(JSON.stringify(readSample('banks')));
  expect(z.parse(operations.listBanks.response, body)).toMatchObject({ unreadable: 0 });
});

it('one bank keeps the zeros of its code', async () => {
  const { body } = await sandbox.ask(store, 'checkout/banks/4');
  expect(body).toEqual({ data: { id: 4, code: '033', alias: 'SANTANDER', name: 'Santander' } });
  expect(z.parse(operations.getBank.response, body)).toEqual({ ...body.data, id: '4' });
});

it.each(['5', '0', 'ITAU', '4.0'])('bank %s is not there', async (id) => {
  expect((await sandbox.ask(store, `checkout/banks/${id}`)).status).toBe(404);
});
