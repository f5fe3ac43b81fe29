import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from './operations.ts';
import { readSample as sample } from './read-sample.ts';

/* The documents' own example answers, in valid JSON and with invented people. */

const folder = new URL('./samples/', import.meta.url);

describe('carts and transactions', () => {
  it('carts list, newer document: items and transactions as objects, page numbers as strings', () => {
    const { rows, unreadable, pagination } = z.parse(operations.listCarts.response, sample('carts-newer'));
    expect(unreadable).toBe(0);
    expect(rows).toHaveLength(1);
    expect(pagination).toEqual({ total: 10, page: 1, pages: 3 });
    const [cart] = rows;
    expect(cart).toMatchObject({
      id: '123',
      customer_id: '123',
      totalizers: { subtotal: 12_300, total: 12_300, total_items: null },
      customer: { id: '123', anonymized: true, email: 'jsmith@example.com', spreadsheet: { uf: '<string>' } },
      search: { abandoned_step: 'shippment', count_recover_mail_sent: { done: 0, of: null } },
      spreadsheet: { count_recover_mail_sent: { done: 0, of: 4 }, brands: "Victoria's Secret" },
      payment: { id: '123', is_pix: true },
      created_at: null,
    });
    expect(cart?.items).toHaveLength(1);
    expect(cart?.items[0]?.sku).toMatchObject({
      sku: 'SKU-TEST-API',
      price_sale: 12_300,
      blocked_sale: false,
    });
    expect(cart?.transactions).toHaveLength(1);
    expect(cart?.transactions[0]).toMatchObject({
      id: '123',
      amount: 12_300,
      created_at: '2000-08-17T13:24:24.000Z',
      payment: { is_billet: true },
      metadata: null,
    });
    expect(cart?.emails).toEqual([
      {
        id: '123',
        turn: 123,
        promocode_id: '123',
        email: 'jsmith@example.com',
        subject: '<string>',
        fire_date: '2025-03-17T14:53:41.000Z',
        sent_at: null,
      },
    ]);
  });

  it('carts list, older document: progressive discount, nothing but items included', () => {
    const { rows, unreadable, pagination } = z.parse(operations.listCarts.response, sample('carts-older'));
    expect(unreadable).toBe(0);
    expect(pagination).toBeNull();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: '388392',
      customer_id: null,
      utm_source: 'facebook',
      utm_medium: null,
      tracking_data: null,
      totalizers: {
        total_items: 1,
        total: 71_820,
        shipment_original_value: null,
        progressive_discount_value: 0,
      },
      items: [{ id: '545699', sku_id: '46863', quantity: 1, sku: null }],
      transactions: [],
      emails: [],
      search: null,
    });
  });

  it('carts of a customer', () => {
    const { rows, unreadable } = z.parse(operations.listCustomerCarts.response, sample('customer-carts'));
    expect(unreadable).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: '123',
      tracking_data: { email: 'jsmith@example.com' },
      totalizers: { shipment_original_value: 12_300 },
      customer: null,
      items: [],
    });
  });

  it('transactions', () => {
    const { rows, unreadable } = z.parse(operations.listTransactions.response, sample('transactions'));
    expect(unreadable).toBe(0);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: '89000',
      status: 'waiting_payment',
      amount: 5939,
      billet_date: '2018-01-02',
      authorized_at: '2017-12-25T06:53:10.000Z',
      payment: { alias: 'billet', is_billet: true },
    });
  });
});

describe('settings', () => {
  it('statuses and their e-mail', () => {
    const { rows, unreadable } = z.parse(operations.listStatuses.response, sample('statuses'));
    expect(unreadable).toBe(0);
    expect(rows.map(({ id, alias }) => [id, alias])).toEqual([
      ['1', 'created'],
      ['2', 'authorized'],
    ]);
    const request = sample('status-email-details.request');
    expect(rows[0]?.email_details).toEqual(request);
    expect(z.decode(operations.updateStatusEmail.body, request as never)).toEqual(request);
  });

  it('banks keep the zeros of their code', () => {
    const { rows, unreadable } = z.parse(operations.listBanks.response, sample('banks'));
    expect(unreadable).toBe(0);
    expect(rows.map((bank) => bank.code)).toEqual(['001', '237', '341', '033']);
    expect(rows[2]).toEqual({ id: '3', code: '341', alias: 'ITAU', name: 'Itaú' });
  });

  it('gateways have an alias and no id', () => {
    const { rows, unreadable } = z.parse(operations.listGateways.response, sample('gateways'));
    expect(unreadable).toBe(0);
    const params = ['env', 'merchant_id', 'key'];
    expect(rows).toEqual([
      { alias: 'billet', name: 'Boleto Bancário', params, form: [] },
      { alias: 'cielo', name: 'Cielo', params, form: [] },
      { alias: 'deposit', name: 'Depósito Bancário', params, form: [] },
      { alias: 'mercadopago', name: 'Mercadopago', params, form: [] },
    ]);
  });

  it('affiliations answer with the params they were given, each with its type', () => {
    const request = sample('affiliation.request');
    const params = { env: 'test', merchant_id: 123_456, key: 'key' };
    expect(z.decode(operations.createAffiliation.body, request as never)).toEqual({
      name: 'Cielo Afilliation',
      gateway_alias: 'cielo',
      auto_capture: true,
      params,
    });
    const { rows } = z.parse(operations.listAffiliations.response, sample('affiliations'));
    expect(rows).toMatchObject([{ id: '88', params, auto_capture: false, gateway: { alias: 'cielo' } }]);
  });

  it('payments', () => {
    const { rows } = z.parse(operations.listPayments.response, sample('payments'));
    expect(rows.map(({ id, alias }) => [id, alias])).toEqual([
      ['1', 'amex'],
      ['2', 'visa'],
      ['3', 'diners'],
    ]);
    expect(rows.every((payment) => payment.is_credit_card && payment.is_pix === null)).toBe(true);
  });

  it('payment config echoes its request', () => {
    const request = sample('payment-config.request');
    const ours = z.decode(operations.createPaymentConfig.body, request as never);
    expect(ours).toMatchObject({ payment_id: '6', min_installment_value: 2500, percent_discount: 0 });
    expect(z.encode(operations.createPaymentConfig.body, ours)).toEqual(request);
    const config = z.parse(operations.getPaymentConfig.response, sample('payment-config'));
    expect(config).toMatchObject(ours);
    expect(config).toMatchObject({
      id: '1',
      installments: [{ id: '5241', percent_discount: 5 }],
      affiliation: { gateway: { alias: 'pagarme', params: ['api_key', 'encryption_key'] } },
      payment: { id: '2', alias: 'visa' },
    });
  });

  it('payment configs are read as one, as many, as none, in an envelope and without', () => {
    const { data } = sample('payment-config') as { data: object };
    const read = (answer: unknown) => z.parse(operations.listPaymentConfigs.response, answer).rows.length;
    expect([{ data }, data, { data: [data, data] }, [data], { data: [] }].map(read)).toEqual([1, 1, 2, 1, 0]);
    expect(z.safeParse(operations.listPaymentConfigs.response, { message: 'no' }).success).toBe(false);
    expect(z.parse(operations.getPaymentConfig.response, data).id).toBe('1');
  });

  it('installments come back with another tax than was sent, as the document has it', () => {
    const request = sample('installments.request');
    const ours = z.decode(operations.replaceInstallments.body, request as never);
    expect(ours.installments.map((row) => row.tax)).toEqual([1.5, 3]);
    const { rows } = z.parse(operations.replaceInstallments.response, sample('installments'));
    expect(rows.map(({ id, installment, tax }) => [id, installment, tax])).toEqual([
      ['1', 1, 1.5],
      ['2', 2, 3.5],
    ]);
  });

  it('simulation keeps the numbers of the query as texts', () => {
    const read = z.parse(operations.simulateInstallments.response, sample('installments-simulation'));
    expect(read).toMatchObject({
      max_installment: 1,
      max_installment_value: 50_000,
      amount: 50_000,
      text: '1x de R$ 500,00 sem juros',
      text_discount: null,
      installments: [{ tax: 0, installment: 1, installment_value: 50_000, discount_value: 0 }],
    });
    const nobody = { data: null };
    expect(z.parse(operations.simulateInstallments.response, nobody)).toBeNull();
    const starred = { data: { installments: [], text: '12x de R$ 9,90 *' } };
    expect(z.parse(operations.simulateInstallments.response, starred)?.text).toBe('12x de R$ 9,90');
    expect(z.safeParse(operations.simulateInstallments.response, { message: 'no' }).success).toBe(false);
  });

  it('stats come without data, and are read with it too', () => {
    const read = z.parse(operations.getCartStats.response, sample('carts-stats'));
    expect(read).toEqual({
      converted_carts: { amount: 29_347_767, total: 1445 },
      utms: [
        { utm_source: 'facebook', total: 1835 },
        { utm_source: 'Email', total: 65 },
      ],
    });
    expect(z.parse(operations.getCartStats.response, { data: sample('carts-stats') })).toEqual(read);
    expect(z.safeParse(operations.getCartStats.response, {}).success).toBe(false);
  });

  it('recovery configuration, read and written', () => {
    const config = z.parse(operations.getRecoveryConfig.response, sample('carts-config'));
    expect(config).toMatchObject({
      id: '1',
      active: true,
      email_hours_delay: 0.5,
      promocode_in_first_email: true,
      updated_at: '2020-03-24T14:40:22.000Z',
      messages: [{ id: '1', hours_delay: 1, email_message: 'message order 1', sms_message: null }],
    });
    const updated = z.parse(operations.updateRecoveryConfig.response, sample('carts-config-updated'));
    expect(updated).toEqual(config);
  });
});

describe('all samples', () => {
  const names = readdirSync(folder);

  it('are named by a test above', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8');
    const tested = names.filter((name) => source.includes(`'${name.replace('.json', '')}'`));
    expect(tested).toEqual(names);
  });

  it.each(names)('%s has no address outside example.com and no real shop', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const hosts = [...text.matchAll(/(?:@|https?:\/\/)([\w.-]+)/g)].map(([, host]) => host ?? '');
    expect(hosts.filter((host) => !/(^|\.)example\.com$/.test(host))).toEqual([]);
  });
});
