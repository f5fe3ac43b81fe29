import { describe, expect, it } from 'vitest';
import type { Operation } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createTestSandbox } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });

type Operations = typeof operations;
type Writing = {
  [Name in keyof Operations]: Operations[Name] extends { body: object } ? Name : never;
}[keyof Operations];
type Json = Record<string, unknown>;
type Case = { path: string; body: Json; optional?: string[]; nullable?: string[] };

const affiliation = {
  gateway_alias: 'cielo',
  name: 'Cielo',
  auto_capture: true,
  params: { env: 'test', merchant_id: 123_456, key: 'key' },
};
const config = {
  payment_id: 2,
  affiliation_id: 88,
  active: true,
  default_display: false,
  accumulate_discount: false,
  ignore_promotions: false,
  percent_discount: 0,
  min_installment_value: 25,
  max_installments_without_tax: 1,
  billet_expire_days: 1,
  spread: false,
  days_to_cancel_unpaid_billets: 5,
  hours_to_cancel_unpaid_pix: 24,
  hours_to_expire_pix_code: 24,
  billet_instructions: 'Não receber após o vencimento.',
};
const required = ['payment_id', 'affiliation_id', 'active', 'default_display'];
const optional = Object.keys(config).filter((field) => !required.includes(field));
const message = {
  id: 1,
  active: true,
  email_subject: 'Volte',
  email_subject_multiple: 'Voltem',
  email_message: 'Um produto espera.',
  email_message_multiple: 'Produtos esperam.',
  hours_delay: 1,
  sms_message: 'Volte!',
  sms_message_multiple: 'Voltem!',
};
const sms = ['messages.0.sms_message', 'messages.0.sms_message_multiple'];
const webhook = { name: 'Pedidos', url: 'https://hooks.example.com/y', events: ['order.paid'] };

const cases: Record<Writing, Case> = {
  createAffiliation: { path: 'checkout/affiliations', body: affiliation, optional: ['auto_capture'] },
  updateAffiliation: { path: 'checkout/affiliations/91', body: affiliation, optional: ['auto_capture'] },
  createPaymentConfig: {
    path: 'checkout/payments/3/config',
    body: { ...config, payment_id: 3 },
    optional,
    nullable: ['billet_instructions'],
  },
  updatePaymentConfig: {
    path: 'checkout/payments/2/config/301',
    body: config,
    optional,
    nullable: ['billet_instructions'],
  },
  replaceInstallments: {
    path: 'checkout/payments/2/installments',
    body: { installments: [{ payment_id: 2, installment: 1, tax: 1.5, percent_discount: 0 }] },
  },
  updateRecoveryConfig: {
    path: 'config/carts/1',
    body: { active: true, messages: [message] },
    optional: ['messages.0.id', ...sms],
    nullable: sms,
  },
  updateStatusEmail: { path: 'checkout/statuses/1/email-details', body: { subject: 'Oi', message: 'Olá' } },
  createWebhook: { path: 'webhooks', body: webhook },
  updateWebhook: { path: 'webhooks/1', body: webhook },
};

/** Every field of a body, nested ones as `messages.0.active`; a place in a list is none. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => fieldsOf(one, `${path}${at}.`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    `${path}${key}`,
    ...fieldsOf(inner, `${path}${key}.`),
  ]);
}

function valueAt(body: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((inner, key) => (inner as Json)[key], body);
}

/** A copy with one field replaced; undefined leaves it out. */
function withField(body: Json, field: string, value: unknown): Json {
  const copy = structuredClone(body);
  const keys = field.split('.');
  const last = keys.pop() ?? '';
  (keys.reduce<unknown>((inner, key) => (inner as Json)[key], copy) as Json)[last] = value;
  return copy;
}

function wrongFor(field: string, value: unknown): unknown[] {
  // A credential may be of any plain type.
  if (field.startsWith('params.')) return [{}, []];
  if (typeof value === 'boolean') return ['sim', 1, {}];
  if (typeof value === 'number') return ['texto', '2', true, {}];
  return typeof value === 'string' ? [7, true, {}, ['texto']] : ['texto', 7, true];
}

const rows = Object.entries(cases).flatMap(([name, { body }]) =>
  fieldsOf(body).map((field) => [name as Writing, field] as const),
);

describe('every field of every write', () => {
  const send = (name: Writing, body: Json) => {
    const { method }: Operation = operations[name];
    return sandbox.ask(store, cases[name].path, { method, body });
  };
  const missing = ['Campo obrigatório.'];

  it.each(rows)('%s: %s is named, alone, when it is missing or of a wrong type', async (name, field) => {
    const { body, optional = [], nullable = [] } = cases[name];
    const left = await send(name, withField(body, field, undefined));
    const nothing = await send(name, withField(body, field, null));
    if (optional.includes(field)) expect(left.body.errors ?? {}).not.toHaveProperty([field]);
    else expect([left.status, left.body.errors]).toEqual([422, { [field]: missing }]);
    if (nullable.includes(field)) expect(nothing.body.errors ?? {}).not.toHaveProperty([field]);
    else expect([nothing.status, nothing.body.errors]).toEqual([422, { [field]: missing }]);
    for (const wrong of wrongFor(field, valueAt(body, field))) {
      const { status, body: answer } = await send(name, withField(body, field, wrong));
      expect([status, Object.keys(answer)]).toEqual([422, ['message', 'errors', 'status_code']]);
      expect(answer.status_code).toBe(422);
      expect(answer.errors).toEqual({ [field]: [expect.stringMatching(/^(O campo deve|O valor|Campo)/)] });
    }
  });

  it.each(Object.keys(cases) as Writing[])('%s names all fields of an empty body at once', async (name) => {
    const { body, optional = [] } = cases[name];
    const { errors } = (await send(name, {})).body;
    const top = Object.keys(body).filter((field) => !optional.includes(field));
    const named = Object.fromEntries(top.map((field) => [field, missing]));
    expect(errors).toEqual(named);
    const { method }: Operation = operations[name];
    for (const nothing of [[], null, undefined, 'texto']) {
      const answer = await sandbox.ask(store, cases[name].path, { method, body: nothing });
      expect([answer.status, answer.body.errors]).toEqual([422, named]);
    }
  });
});
