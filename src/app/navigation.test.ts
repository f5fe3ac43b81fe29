import { expect, test } from 'vitest';
import type { Person } from '#contract/app/session.ts';
import { mayConnect, pagesFor } from './navigation.ts';

const person: Person = {
  id: 'p1',
  name: 'Rute Lima',
  role: 'owner',
  stores: [],
  endsAt: '2026-11-23T20:00:00Z',
  provenUntil: null,
};

test.each([
  ['owner', ['carts', 'stats', 'payments', 'team', 'activity', 'settings']],
  ['support', ['carts', 'stats', 'payments', 'settings']],
  ['marketer', ['carts', 'stats', 'settings']],
] as const)('%s finds %j', (role, labels) => {
  expect(pagesFor(role).map((page) => page.label)).toEqual(labels);
});

test('only who owns everything adds stores, and nobody does in the demonstration', () => {
  expect(mayConnect('live', person)).toBe(true);
  expect(mayConnect('demo', person)).toBe(false);
  expect(mayConnect('live', { ...person, role: 'support' })).toBe(false);
  expect(mayConnect('live', { ...person, role: null })).toBe(false);
});
