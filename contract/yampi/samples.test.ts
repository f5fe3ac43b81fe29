import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from './operations.ts';
import { many } from './readers.ts';
import { wirePayment } from './transactions.ts';

/* The documents' own example answers, in valid JSON and with invented people. */

const folder = new URL('./samples/', import.meta.url);

function sample(name: string): object {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

describe('operations that exist', () => {
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
    const { rows, unreadable } = z.parse(operations.listCartTransactions.response, sample('transactions'));
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

describe('operations yet to come', () => {
  it('statuses and their e-mail', () => {
    expect(sample('statuses')).toMatchObject({
      data: [
        { id: 1, alias: 'created', email_details: { data: sample('status-email-details.request') } },
        { id: 2, alias: 'authorized' },
      ],
    });
  });

  it('banks', () => {
    const codes = [{ code: '001' }, { code: '237' }, { code: '341' }, { code: '033' }];
    expect(sample('banks')).toMatchObject({ data: codes });
  });

  it('gateways have an alias and no id', () => {
    const params = { data: ['env', 'merchant_id', 'key'] };
    expect(sample('gateways')).toEqual({
      data: [
        { alias: 'billet', name: 'Boleto Bancário', params },
        { alias: 'cielo', name: 'Cielo', params },
        { alias: 'deposit', name: 'Depósito Bancário', params },
        { alias: 'mercadopago', name: 'Mercadopago', params },
      ],
    });
  });

  it('affiliations answer with the params they were given', () => {
    const params = { env: 'test', merchant_id: 123_456, key: 'key' };
    expect(sample('affiliation.request')).toMatchObject({ gateway_alias: 'cielo', params });
    expect(sample('affiliations')).toMatchObject({
      data: [{ id: 88, params, gateway: { data: { alias: 'cielo' } } }],
    });
  });

  it('payments', () => {
    const read = z.parse(many(wirePayment), sample('payments'));
    expect(read.map(({ id, alias }) => [id, alias])).toEqual([
      ['1', 'amex'],
      ['2', 'visa'],
      ['3', 'diners'],
    ]);
    expect(read.every((payment) => payment.is_credit_card && payment.is_pix === null)).toBe(true);
  });

  it('payment config echoes its request', () => {
    expect(sample('payment-config')).toMatchObject({ data: sample('payment-config.request') });
    expect(sample('payment-config')).toMatchObject({
      data: {
        id: 1,
        installments: { data: [{ id: 5241, percent_discount: 5 }] },
        affiliation: { data: { gateway: { data: { alias: 'pagarme' } } } },
        payment: { data: { id: 2, alias: 'visa' } },
      },
    });
  });

  it('installments come back with another tax than was sent, as the document has it', () => {
    expect(sample('installments.request')).toMatchObject({ installments: [{ tax: 1.5 }, { tax: 3 }] });
    expect(sample('installments')).toMatchObject({
      data: [
        { id: 1, tax: 1.5 },
        { id: 2, tax: 3.5 },
      ],
    });
  });

  it('simulation keeps the numbers of the query as texts', () => {
    expect(sample('installments-simulation')).toMatchObject({
      data: {
        max_installment: '1',
        amount: 500,
        text: '1x de R$ 500,00 sem juros',
        installments: [{ tax: '0', installment: '1', installment_value: 500 }],
      },
    });
  });

  it('stats come without data', () => {
    expect(sample('carts-stats')).toEqual({
      converted_carts: { amount: '293477.67', amount_formated: 'R$ 293.477,67', total: 1445 },
      utms: [
        { utm_source: 'facebook', total: 1835 },
        { utm_source: 'Email', total: 65 },
      ],
    });
  });

  it('recovery configuration, read and written', () => {
    expect(sample('carts-config')).toMatchObject({
      data: { id: 1, email_hours_delay: 0.5, messages: { data: [{ id: 1, hours_delay: 1 }] } },
    });
    expect(sample('carts-config-updated')).toEqual(sample('carts-config'));
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
