import { expect, test } from 'vitest';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import { rowFits } from './row-fits.ts';

const row = (triage: Partial<CartTriage>) => ({ triage: { ...untouched, ...triage } });
const ana = { id: 'p1', name: 'Ana' };

test('without a question about work every row fits', () => {
  expect(rowFits(row({ state: 'won', assignee: ana }), { state: [], assignee: [] }, 'p1')).toBe(true);
});

test('a row that was acted on fits no longer', () => {
  const search = { state: ['new' as const], assignee: [] };
  expect(rowFits(row({}), search, 'p1')).toBe(true);
  expect(rowFits(row({ state: 'contacted' }), search, 'p1')).toBe(false);
});

test('mine, nobody’s and somebody’s are told apart', () => {
  const fits = (assignee: string[], myId = 'p1') => [
    rowFits(row({ assignee: ana }), { state: [], assignee }, myId),
    rowFits(row({}), { state: [], assignee }, myId),
  ];
  expect(fits(['(me)'])).toEqual([true, false]);
  expect(fits(['(me)'], 'p2')).toEqual([false, false]);
  expect(fits(['(none)'])).toEqual([false, true]);
  expect(fits(['p1', '(none)'], 'p2')).toEqual([true, true]);
});
