import { expect, test } from 'vitest';
import type { Cart } from '#contract/app/carts.ts';
import { totalsLines } from './cart-totals.ts';

const totals: Cart['totals'] = {
  subtotalCents: 100_00,
  discountCents: 0,
  couponCents: null,
  comboCents: 0,
  progressiveCents: null,
  shippingCents: 20_00,
  shippingChosen: true,
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

/** What is said of the freight. */
function freight(known: Partial<Cart['totals']>) {
  return totalsLines({ ...totals, ...known }).find((line) => line.word === 'shipping');
}

test('a freight below its original price says by how much', () => {
  const cheaper = freight({ shippingCents: 5_00, shippingOriginalCents: 26_80 });
  expect(cheaper).toEqual({ word: 'shipping', cents: 5_00, offCents: 21_80 });
});

test('a chosen freight of zero is free, with or without an original price', () => {
  expect(freight({ shippingCents: 0 })).toEqual({ word: 'shipping', cents: 0, zero: 'free' });
  expect(freight({ shippingCents: 0, shippingOriginalCents: 26_80 })).toEqual({
    word: 'shipping',
    cents: 0,
    zero: 'free',
    offCents: 26_80,
  });
});

test('without a choice zero is no price, and where nobody says it is only zero', () => {
  expect(freight({ shippingCents: 0, shippingChosen: false })).toMatchObject({ zero: 'pending' });
  expect(freight({ shippingCents: 0, shippingChosen: null })).toEqual({ word: 'shipping', cents: 0 });
  expect(freight({ shippingCents: 12_00, shippingChosen: false })).toEqual({
    word: 'shipping',
    cents: 12_00,
  });
});

test('an unreadable freight claims no difference', () => {
  const unknown = freight({ shippingCents: null, shippingOriginalCents: 26_80 });
  expect(unknown).toEqual({ word: 'shipping', cents: null });
});
