import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { editable } from '#contract/yampi/editable.ts';
import type { Operation } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createTestSandbox } from './test-sandbox.ts';

/* What is written through HTTP is read again as it was meant, whatever it says. */

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });

async function write(operation: Operation & { body: z.ZodMiniType }, path: string, ours: unknown) {
  const { method, body } = operation;
  const answer = await sandbox.ask(store, path, { method, body: z.encode(body, ours) });
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return answer.body;
}

async function read<S extends z.ZodMiniType>(schema: S, path: string): Promise<z.output<S>> {
  const { body } = await sandbox.ask(store, `${path}${path.includes('?') ? '&' : '?'}skipCache=true`);
  return z.parse(schema, body);
}

function always<T>(bodies: fc.Arbitrary<T>, comesBack: (ours: T) => Promise<void>) {
  return fc.assert(fc.asyncProperty(bodies, comesBack), { numRuns: 25 });
}

describe('every editable field comes back through HTTP', () => {
  it('affiliation', () =>
    always(editable.affiliation, async (any) => {
      const path = 'checkout/affiliations/91';
      const params = { ...any.params, env: 'test', merchant_id: 7, key: 'k' };
      const ours = { ...any, gateway_alias: 'cielo', params };
      await write(operations.updateAffiliation, path, ours);
      const { gateway_alias, ...rest } = ours;
      const found = await read(operations.getAffiliation.response, path);
      expect(found).toMatchObject({ ...rest, gateway: { alias: gateway_alias } });
      expect(found.params).toEqual(params);
    }));

  it('payment config', () =>
    always(editable.paymentConfig, async (any) => {
      const path = 'checkout/payments/2/config/301';
      const ours = { ...any, payment_id: '2', affiliation_id: '91' };
      const answer = await write(operations.updatePaymentConfig, path, ours);
      const found = await read(operations.getPaymentConfig.response, path);
      expect(found).toMatchObject(ours);
      expect(z.parse(operations.updatePaymentConfig.response, answer)).toEqual(found);
    }));

  it('installments', () =>
    always(editable.installments, async (any) => {
      const path = 'checkout/payments/2/installments';
      const byNumber = new Map(any.installments.map((row) => [row.installment, { ...row, payment_id: '2' }]));
      const rows = [...byNumber.values()];
      await write(operations.replaceInstallments, path, { installments: rows });
      const found = (await read(operations.listInstallments.response, path)).rows;
      expect(found).toHaveLength(rows.length);
      expect(found).toMatchObject(rows);
    }));

  it('recovery config, its messages kept and new', () =>
    always(editable.recoveryConfig, async (any) => {
      const path = 'config/carts/1';
      const before = (await read(operations.getRecoveryConfig.response, path)).messages;
      const messages = any.messages.map(({ id, ...message }, at) => {
        const kept = before[at]?.id;
        return kept === undefined ? message : { ...message, id: kept };
      });
      await write(operations.updateRecoveryConfig, path, { ...any, messages });
      const found = await read(operations.getRecoveryConfig.response, path);
      expect(found.messages).toHaveLength(messages.length);
      expect(found).toMatchObject({ active: any.active, messages });
    }));

  it('status e-mail', () =>
    always(editable.statusEmail, async (ours) => {
      await write(operations.updateStatusEmail, 'checkout/statuses/5/email-details', ours);
      const { rows } = await read(operations.listStatuses.response, 'checkout/statuses?include=emailDetails');
      expect(rows.find((row) => row.id === '5')?.email_details).toEqual(ours);
    }));
});
