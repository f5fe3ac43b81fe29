import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cart, cartRow, cartSearch } from '#contract/app/carts.ts';
import { priorityOf } from '#contract/app/priority.ts';
import { wireCart } from '#contract/yampi/carts.ts';
import { decodeCart } from '#server/yampi/cart-record.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createFakeYampi } from './fake-yampi.ts';
import { getCart } from './get-cart.ts';
import { listCarts } from './list-carts.ts';
import { storeListedCarts } from './store-carts.ts';

const { db } = testDatabase();
const now = new Date('2026-11-20T15:00:00Z');
const store = `hostile-${process.pid}`;
const created_at = { date: '2026-11-20 10:00:00.000000', timezone_type: 3, timezone: 'America/Sao_Paulo' };
const named = (name: string) => ({ customer: { data: { id: 7, name } } });
const item = (id: number) => ({
  id,
  quantity: 1,
  sku: { data: { id, sku: `S-${id}`, title: `Peça ${id} 😀`, price_sale: 1 } },
});
const longName = 'Maximiliana '.repeat(17).slice(0, 200);

/** Carts as a shop should never have them, in the order of their ids. */
const wires: object[] = [
  { items: { data: Array.from({ length: 300 }, (_, n) => item(n + 1)) }, totalizers: { total: 300 } },
  { items: { data: [] }, totalizers: { total: 0 } },
  { items: null, totalizers: null, transactions: null, emails: null, search: null, spreadsheet: null },
  { totalizers: { subtotal: 100, discount: -25.5, total: -25.5, shipment: null } },
  { totalizers: { subtotal: null, discount: null, shipment: null, total: null } },
  { totalizers: { total: 'NaN', discount: 'grátis', subtotal: {} } },
  named(longName),
  named('مريم العبدالله'),
  named('\u202Eana\u202C \u200Bsouza'),
  named('👩‍👩‍👧‍👦 Família 🛒'),
  named(''),
  named('<img src=x onerror=alert(1)>'),
  { transactions: { data: [{ id: 1, status: 'waiting_payment', billet_url: 'javascript:alert(1)' }] } },
];
const records = wires.map((wire, n) => decodeCart(z.parse(wireCart, { id: n + 1, created_at, ...wire })));

test('every one of them is read, kept and listed as the contract says, in every order', async () => {
  await storeListedCarts(db, store, records, now);
  for (const sort of ['newest', 'oldest', 'highest', 'lowest', 'priority'] as const) {
    const search = { ...z.parse(cartSearch, {}), sort, size: 100 as const };
    const { rows } = await listCarts(db, store, search, now);
    expect(rows.map(({ id }) => Number(id)).toSorted((a, b) => a - b)).toEqual(wires.map((_, n) => n + 1));
    for (const row of rows) {
      z.parse(cartRow, row);
      expect(priorityOf(row, now).score).toBeGreaterThanOrEqual(0);
    }
  }
});

test('each is opened whole, and nothing of it was lost or can be pressed', async () => {
  const place = { db, yampi: createFakeYampi().client, store, now };
  const opened = [];
  for (const { id, customerId } of records) opened.push(z.parse(cart, await getCart(place, customerId, id)));
  expect(opened[0]?.items).toHaveLength(300);
  expect(opened[0]?.itemCount).toBe(300);
  expect(opened.slice(1, 3).map(({ items, firstItem }) => [items, firstItem])).toEqual([
    [[], null],
    [[], null],
  ]);
  expect(opened[3]?.totals).toMatchObject({ discountCents: -2_550, totalCents: -2_550, shippingCents: null });
  expect(opened.slice(4, 6).map(({ totalCents }) => totalCents)).toEqual([null, null]);
  expect(opened[6]?.name).toBe(longName.trim());
  expect(opened[7]?.name).toBe('مريم العبدالله');
  expect(opened[9]?.name).toBe('👩‍👩‍👧‍👦 Família 🛒');
  expect(opened[11]?.name).toBe('<img src=x onerror=alert(1)>');
  expect(opened[12]?.attempts[0]?.billetUrl).toBeNull();
});

test('they are found by their names and products', async () => {
  const found = async (fields: object) => {
    const { rows } = await listCarts(db, store, { ...z.parse(cartSearch, {}), ...fields }, now);
    return rows.map(({ id }) => id);
  };
  expect(await found({ q: 'مريم' })).toEqual(['8']);
  expect(await found({ q: 'FAMILIA 🛒' })).toEqual(['10']);
  expect(await found({ product: 'peca s-300' })).toEqual(['1']);
  expect(await found({ product: '😀 299' })).toEqual(['1']);
});
