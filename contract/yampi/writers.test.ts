import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cents, count, editable, percent } from './editable.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

/* What we send comes back as we meant it: ours → body → JSON → the API's answer → our reader. */

type Json = Record<string, unknown>;

/** The body as it arrives, after a check that encoding and decoding cancel out. */
function arrived(operation: Operation & { body: z.ZodMiniType }, ours: unknown): Json {
  const wire = JSON.parse(JSON.stringify(z.encode(operation.body, ours)));
  expect(z.decode(operation.body, wire)).toEqual(ours);
  return wire;
}

describe('every editable field comes back', () => {
  it('affiliation', () => {
    fc.assert(
      fc.property(editable.affiliation, (ours) => {
        const { gateway_alias, ...wire } = arrived(operations.updateAffiliation, ours);
        const answer = { data: { id: 1, ...wire, gateway: { data: { alias: gateway_alias } } } };
        const read = z.parse(operations.getAffiliation.response, answer);
        expect(read).toMatchObject({ name: ours.name, params: ours.params });
        expect(read.auto_capture).toBe(ours.auto_capture ?? null);
        expect(read.gateway?.alias).toBe(ours.gateway_alias);
      }),
    );
  });

  it('payment config', () => {
    fc.assert(
      fc.property(editable.paymentConfig, (ours) => {
        const wire = arrived(operations.updatePaymentConfig, ours);
        expect(z.parse(operations.getPaymentConfig.response, { data: { id: 1, ...wire } })).toMatchObject(
          ours,
        );
      }),
    );
  });

  it('installments', () => {
    fc.assert(
      fc.property(editable.installments, (ours) => {
        const wire = arrived(operations.replaceInstallments, ours).installments as Json[];
        const answer = { data: wire.map((row, at) => ({ id: at, ...row })) };
        const { rows } = z.parse(operations.listInstallments.response, answer);
        expect(rows).toMatchObject(ours.installments);
      }),
    );
  });

  it('recovery config', () => {
    fc.assert(
      fc.property(editable.recoveryConfig, (ours) => {
        const wire = arrived(operations.updateRecoveryConfig, ours);
        const messages = (wire.messages as Json[]).map((row, at) => ({ id: at, ...row }));
        const answer = { data: { id: 1, active: wire.active, messages: { data: messages } } };
        expect(z.parse(operations.getRecoveryConfig.response, answer)).toMatchObject(ours);
      }),
    );
  });

  it('status e-mail', () => {
    fc.assert(
      fc.property(editable.statusEmail, (ours) => {
        const wire = arrived(operations.updateStatusEmail, ours);
        const answer = { data: [{ id: 1, email_details: { data: wire } }] };
        expect(z.parse(operations.listStatuses.response, answer).rows[0]?.email_details).toEqual(ours);
      }),
    );
  });

  it('webhook', () => {
    fc.assert(
      fc.property(editable.webhook, (ours) => {
        const wire = arrived(operations.updateWebhook, ours);
        expect(z.parse(operations.getWebhook.response, { data: { id: 1, ...wire } })).toMatchObject(ours);
      }),
    );
  });

  it('the query of a simulation, whose numbers are texts', () => {
    const query = fc.record({
      amount: cents,
      min_installment_value: cents,
      max_installments_without_tax: count(0, 99),
      taxes: fc.array(fc.record({ tax: percent, installment: count(1, 99), percent_discount: percent })),
    });
    fc.assert(
      fc.property(query, (ours) => {
        const schema = operations.simulateInstallments.query;
        const wire = z.encode(schema, ours);
        expect(wire.amount).toMatch(/^\d+(\.\d{1,2})?$/);
        expect(z.decode(schema, wire)).toEqual(ours);
      }),
    );
  });
});

describe('what is refused, on both sides', () => {
  const config = { payment_id: '2', affiliation_id: '88', active: true, default_display: false };
  const { body } = operations.createPaymentConfig;

  it.each([
    ['an unknown key', { ...config, colour: 'red' }],
    ['a missing field', { payment_id: '2', affiliation_id: '88', active: true }],
    ['fractions of a cent', { ...config, min_installment_value: 12.5 }],
    ['a negative amount', { ...config, min_installment_value: -1 }],
    ['a percent beyond 100', { ...config, percent_discount: 100.01 }],
    ['an id that is no number', { ...config, payment_id: 'visa' }],
    ['an id that JSON cannot carry', { ...config, payment_id: '9999999999999999' }],
  ])('%s', (_, ours) => {
    expect(z.safeEncode(body, ours as never).success).toBe(false);
  });

  it.each([
    ['an unknown key', { payment_id: 2, affiliation_id: 88, active: true, default_display: false, x: 1 }],
    ['a text for a flag', { payment_id: 2, affiliation_id: 88, active: 'sim', default_display: false }],
    ['a text for an id', { payment_id: 'visa', affiliation_id: 88, active: true, default_display: false }],
    ['nothing', undefined],
    ['a list', []],
  ])('%s on the wire', (_, wire) => {
    expect(z.safeDecode(body, wire as never).success).toBe(false);
  });

  it('characters that databases do not keep', () => {
    const params = (key: string) => ({ gateway_alias: 'cielo', name: 'Cielo', params: { key } });
    const subject = 'Pedido realizado';
    for (const kept of ['a\u0000', 'a\ud83d', '\ude00b']) {
      expect(z.safeEncode(operations.createAffiliation.body, params(kept)).success).toBe(false);
      expect(z.safeEncode(operations.updateStatusEmail.body, { subject, message: kept }).success).toBe(false);
      expect(z.safeEncode(operations.updateStatusEmail.body, { subject: kept, message: 'Oi' }).success).toBe(
        false,
      );
    }
    expect(z.safeEncode(operations.createAffiliation.body, params('linha\n\u{1f600}')).success).toBe(true);
  });

  it('blank subjects, control characters in a line, and a message too long to be read again', () => {
    const { body: status } = operations.updateStatusEmail;
    const subject = 'Pedido realizado';
    for (const wrong of [
      { subject: ' ', message: 'Oi' },
      { subject: 'a\nb', message: 'Oi' },
      { subject, message: '' },
      { subject, message: 'x'.repeat(100_001) },
    ]) {
      expect(z.safeEncode(status, wrong).success).toBe(false);
    }
    expect(z.safeEncode(status, { subject, message: 'Oi {name},\n\nobrigado!' }).success).toBe(true);
  });
});
