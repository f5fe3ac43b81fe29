import { expect, test } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import { lineUp } from './contact-line.ts';

function cart(id: string, fields: Partial<CartRow> = {}): CartRow {
  return {
    id,
    customerId: `9${id}`,
    reach: 'whatsapp',
    goneAt: null,
    triage: untouched,
    ...fields,
  } as CartRow;
}

test('a customer is in the line once, by the first of their carts', () => {
  const { line } = lineUp([cart('1', { customerId: '7' }), cart('2', { customerId: '7' }), cart('3')]);
  expect(line.map(({ id }) => id)).toEqual(['1', '3']);
});

test('carts without a customer are not taken for one customer', () => {
  const { line } = lineUp([cart('1', { customerId: '0' }), cart('2', { customerId: '0' })]);
  expect(line.map(({ id }) => id)).toEqual(['1', '2']);
});

test('who cannot be reached is skipped, with the reason', () => {
  const state = (name: 'won' | 'opted_out') => ({ triage: { ...untouched, state: name } });
  const { line, skipped } = lineUp([
    cart('1', { reach: 'landline' }),
    cart('2', { reach: 'anonymized' }),
    cart('3', { reach: 'foreign' }),
    cart('4', { goneAt: '2026-11-20T10:00:00Z' }),
    cart('5', state('won')),
    cart('6', state('opted_out')),
  ]);
  expect(line.map(({ id }) => id)).toEqual(['3']);
  expect(skipped.map(({ cart: { id }, why }) => [id, why])).toEqual([
    ['1', 'landline'],
    ['2', 'anonymized'],
    ['4', 'gone'],
    ['5', 'closed'],
    ['6', 'opted_out'],
  ]);
});
