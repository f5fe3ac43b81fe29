import { expect, test } from 'vitest';
import { columnSort, nextSort } from './cart-sort.ts';

test('one column carries the order, the other none', () => {
  expect([columnSort('highest', 'value'), columnSort('highest', 'date')]).toEqual(['descending', undefined]);
  expect([columnSort('oldest', 'value'), columnSort('oldest', 'date')]).toEqual([undefined, 'ascending']);
});

test('the first press shows the most, the second turns it round', () => {
  expect(nextSort('newest', 'value')).toBe('highest');
  expect(nextSort('highest', 'value')).toBe('lowest');
  expect(nextSort('lowest', 'value')).toBe('highest');
  expect(nextSort('highest', 'date')).toBe('newest');
  expect(nextSort('newest', 'date')).toBe('oldest');
});

test('by priority the list has one direction; the second press takes it back', () => {
  expect([columnSort('priority', 'priority'), columnSort('newest', 'priority')]).toEqual([
    'descending',
    undefined,
  ]);
  expect(nextSort('newest', 'priority')).toBe('priority');
  expect(nextSort('priority', 'priority')).toBe('newest');
});
