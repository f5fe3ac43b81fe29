import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { wireCart } from '#contract/yampi/carts.ts';
import { decodeCart } from './cart-record.ts';

const decode = (wire: object) => decodeCart(z.parse(wireCart, { id: 1, ...wire }));
const php = (date: string) => ({ date: `${date}.000000`, timezone_type: 3, timezone: 'America/Sao_Paulo' });

/** A cart as the list prints it, in every spelling of the documents. */
const full = {
  id: 123,
  customer_id: 77,
  created_at: php('2026-11-20 11:23:41'),
  updated_at: php('2026-11-20 11:30:00'),
  utm_source: 'facebook',
  utm_campaign: null,
  totalizers: {
    total_items: '1',
    subtotal: 500,
    discount: 10.5,
    shipment: 20,
    shipment_original_value: null,
    promocode_discount_value: '5.25',
    progressive_discount_value: 1,
    combos_discount_value: 0,
    total: 718.2,
    total_formated: 'R$ 718,20',
  },
  tracking_data: { name: 'Rastreada', email: 'rastreada@example.com' },
  customer: {
    data: {
      id: 77,
      name: 'Ana Conceição',
      cpf: '12345678909',
      email: 'ana@example.com',
      whatsapp: true,
      newsletter: false,
      anonymized: false,
      phone: { full_number: '11987654321', formated_number: '(11) 98765-4321' },
      spreadsheet: { data: { city: 'Recife', uf: 'PE' } },
    },
  },
  items: {
    data: [
      {
        id: 9,
        quantity: 2,
        sku: { data: { id: 5, sku: 'CAM-P', title: 'Camiseta P', price_sale: 60, price_discount: 49.9 } },
      },
      {
        id: 10,
        quantity: 1,
        sku: { data: { id: 6, title: 'Boné', price_sale: 30, price_discount: 0, blocked_sale: true } },
      },
    ],
  },
  search: { data: { abandoned_step: 'shippment', has_refused_payment: false, count_recover_mail_sent: 1 } },
  spreadsheet: { data: { abandoned_step: 'shippment', count_recover_mail_sent: '1/4' } },
  transactions: {
    data: [
      {
        id: 31,
        status: 'waiting_payment',
        amount: 718.2,
        created_at: php('2026-11-20 11:29:00'),
        payment: { data: { id: 43, alias: 'pix', name: 'Pix', is_pix: true } },
        metadata: { pix_expiration_date: '2026-11-20 12:29:00' },
      },
      {
        id: 30,
        status: 'refused',
        amount: 718.2,
        installments: 3,
        installment_value: 239.4,
        truncated_card: '411111******1111',
        error_code: '51',
        created_at: php('2026-11-20 11:25:00'),
        payment: { data: { id: 2, alias: 'visa', name: 'Visa', is_credit_card: true } },
      },
    ],
  },
  emails: {
    data: [
      { id: 2, turn: 2, subject: 'Ana, ainda dá tempo', fire_date: '2026-11-20 15:53:41', sent_at: null },
      {
        id: 1,
        turn: 1,
        subject: 'Ana, você esqueceu',
        fire_date: '2026-11-20 11:53:41',
        sent_at: '2026-11-20 11:53:50',
      },
    ],
  },
};

test('a freight of zero is told from one that was not chosen yet', () => {
  const chosen = (wire: object) => decode(wire).totals.shippingChosen;
  expect(chosen({ search: { data: { has_shipment_service: true } } })).toBe(true);
  expect(chosen({ search: { data: { has_shipment_service: false } }, shipment_service_id: null })).toBe(
    false,
  );
  expect(chosen({ shipment_service_id: 3 })).toBe(true);
  expect(chosen({ shipment_service_id: null })).toBeNull();
});

test('a whole cart', () => {
  expect(decode(full)).toMatchObject({
    id: '123',
    customerId: '77',
    createdAt: '2026-11-20T14:23:41.000Z',
    updatedAt: '2026-11-20T14:30:00.000Z',
    name: 'Ana Conceição',
    email: 'ana@example.com',
    phone: '11987654321',
    anonymized: false,
    firstItem: 'Camiseta P',
    itemCount: 2,
    totalCents: 71_820,
    step: 'shipping',
    refused: true,
    waitingFor: 'pix',
    utm: { source: 'facebook', campaign: null },
    emailsSent: 1,
    emailsPlanned: 4,
    nextEmailAt: '2026-11-20T18:53:41.000Z',
    customer: { document: '12345678909', city: 'Recife', state: 'PE', whatsapp: true, newsletter: false },
    items: [
      { id: '9', sku: 'CAM-P', quantity: 2, unitCents: 4_990, blocked: false },
      { id: '10', sku: null, unitCents: 3_000, blocked: true },
    ],
    totals: {
      discountCents: 1_050,
      couponCents: 525,
      progressiveCents: 100,
      comboCents: 0,
      shippingOriginalCents: null,
    },
    emails: [{ turn: 1 }, { turn: 2 }],
    attempts: [
      {
        id: '30',
        kind: 'card',
        status: 'refused',
        cardLast4: '1111',
        installments: 3,
        installmentCents: 23_940,
      },
      { id: '31', kind: 'pix', pixExpiresAt: '2026-11-20T15:29:00.000Z' },
    ],
  });
});

test('a person who asked to be forgotten leaves no trace', () => {
  const forgotten = decode({ ...full, customer: { data: { ...full.customer.data, anonymized: true } } });
  expect(forgotten).toMatchObject({ anonymized: true, name: null, email: null, phone: null });
  expect(JSON.stringify(forgotten)).not.toMatch(/Ana|Rastreada|@example|98765|12345678909|Recife|1111/);
});

test('a cart with an id and nothing else', () => {
  expect(decode({})).toMatchObject({
    id: '1',
    customerId: '0',
    createdAt: '1970-01-01T00:00:00.000Z',
    name: null,
    itemCount: 0,
    totalCents: null,
    step: null,
    refused: false,
    waitingFor: null,
    emailsPlanned: 0,
    nextEmailAt: null,
  });
});

describe('what is taken where several blocks tell', () => {
  test('the name a visitor typed, where there is no customer', () => {
    const { name, email, phone } = decode({
      tracking_data: { name: 'Visitante', email: 'v@example.com' },
      spreadsheet: { data: { customer_phone: '+55 (21) 2345-6789' } },
    });
    expect([name, email, phone]).toEqual(['Visitante', 'v@example.com', '2123456789']);
  });

  test('a step nobody knows passes as it came, from the spreadsheet too', () => {
    expect(decode({ spreadsheet: { data: { abandoned_step: 'address_review' } } }).step).toBe(
      'address_review',
    );
    expect(decode({ search: { data: { abandoned_step: 'personal_info' } } }).step).toBe('personal');
  });

  test('the day of the search block, where no other date is', () => {
    expect(decode({ search: { data: { created_at: '2026-11-20' } } }).createdAt).toBe(
      '2026-11-20T03:00:00.000Z',
    );
  });

  test('a refusal that only the search block remembers', () => {
    expect(decode({ search: { data: { has_refused_payment: true } } }).refused).toBe(true);
  });

  test('the newest attempt that waits', () => {
    const attempt = (id: number, alias: string, status: string) => ({
      id,
      status,
      created_at: php(`2026-11-20 1${id}:00:00`),
      payment: { data: { id, alias, is_billet: alias === 'billet', is_pix: alias === 'pix' } },
    });
    const waiting = (...attempts: object[]) => decode({ transactions: { data: attempts } }).waitingFor;
    expect(waiting(attempt(1, 'pix', 'waiting_payment'), attempt(2, 'billet', 'waiting_payment'))).toBe(
      'billet',
    );
    expect(waiting(attempt(1, 'pix', 'waiting_payment'), attempt(2, 'visa', 'refused'))).toBe('pix');
    expect(waiting(attempt(1, 'pix', 'cancelled'))).toBeNull();
  });
});
