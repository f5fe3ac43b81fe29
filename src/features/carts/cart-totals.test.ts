import { expect, test } from 'vitest';
import { totalsLines } from './cart-totals.ts';

const totals = {
  subtotalCents: 100_00,
  discountCents: 0,
  couponCents: null,
  comboCents: 0,
  progressiveCents: null,
  shippingCents: 20_00,
  shippingOriginalCents: null,
  totalCents: 120_00,
};

test('without discounts only subtotal, freight and total are told', () => {
  expect(totalsLines(totals)).toEqual([
    { word: 'subtotal', cents: 100_00 },
    { word: 'shipping', cents: 20_00 },
    { word: 'total', cents: 120_00 },
  ]);
});

test('each discount has its own line, taken off', () => {
  const words = totalsLines({ ...totals, couponCents: 10_00, discountCents: 5_00 });
  expect(words.slice(1, 3)).toEqual([
    { word: 'coupon', cents: -10_00 },
    { word: 'discount', cents: -5_00 },
  ]);
});

test('a freight below its original price says by how much', () => {
  const cheaper = totalsLines({ ...totals, shippingCents: 0, shippingOriginalCents: 26_80 });
  expect(cheaper[1]).toEqual({ word: 'shipping', cents: 0, offCents: 26_80 });
});

test('an unreadable freight claims no difference', () => {
  const unknown = totalsLines({ ...totals, shippingCents: null, shippingOriginalCents: 26_80 });
  expect(unknown[1]).toEqual({ word: 'shipping', cents: null });
});
