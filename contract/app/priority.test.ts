import { describe, expect, test } from 'vitest';
import { untouched } from './cart-triage.ts';
import { priorityOf, priorityPoints, recencyBands } from './priority.ts';

const now = new Date('2026-11-23T12:00:00Z');
const minute = 60_000;
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
const cart = {
  createdAt: ago(10 * minute),
  totalCents: 25_000,
  step: 'payment',
  refused: true,
  waitingFor: 'pix' as const,
  anonymized: false,
  goneAt: null,
  reach: 'whatsapp' as const,
  triage: untouched,
};
const contact = { at: ago(minute), by: { id: 'u1', name: 'Ana' }, channel: 'whatsapp' as const };
const partOf = (row: Partial<typeof cart> | object, what: string) =>
  priorityOf({ ...cart, ...row }, now).parts.find((part) => part.what === what)?.points ?? 0;

test('every part is shown, and they add up', () => {
  expect(priorityOf(cart, now)).toEqual({
    score: 82,
    parts: [
      { what: 'value', points: 12 },
      { what: 'recency', points: 25 },
      { what: 'step', points: 10 },
      { what: 'refused', points: 10 },
      { what: 'waiting', points: 5 },
      { what: 'reachable', points: 10 },
      { what: 'uncontacted', points: 10 },
    ],
  });
  expect(priorityOf({ ...cart, totalCents: 9_999_999 }, now).score).toBe(100);
});

test.each([
  [null, 0],
  [-5_000, 0],
  [1_999, 0],
  [2_000, 1],
  [60_000, 30],
  [99_999_999, 30],
])('%s cents: %s points', (totalCents, points) => {
  expect(partOf({ totalCents }, 'value')).toBe(points);
});

test.each(recencyBands.map(({ within, points }, index) => [within, points, recencyBands[index + 1]]))(
  'an age of %s ms: %s points, a moment later fewer',
  (within, points, next) => {
    expect(partOf({ createdAt: ago(within) }, 'recency')).toBe(points);
    expect(partOf({ createdAt: ago(within + 1) }, 'recency')).toBe(next?.points ?? 0);
  },
);

test('what nobody knows brings nothing', () => {
  expect(partOf({ step: 'constructor' }, 'step')).toBe(0);
  expect(partOf({ step: null }, 'step')).toBe(0);
  expect(partOf({ reach: 'landline' }, 'reachable')).toBe(0);
  expect(partOf({ reach: 'foreign' }, 'reachable')).toBe(priorityPoints.reachable);
  expect(partOf({ triage: { ...untouched, contact } }, 'uncontacted')).toBe(0);
  expect(partOf({ triage: { ...untouched, state: 'replied' } }, 'uncontacted')).toBe(0);
});

describe('no effort is worth', () => {
  test.each([
    ['anonymized', { anonymized: true }],
    ['gone', { goneAt: ago(minute) }],
    ['closed', { triage: { ...untouched, state: 'won' } }],
    ['closed', { triage: { ...untouched, state: 'lost' } }],
    ['closed', { triage: { ...untouched, state: 'opted_out' } }],
    ['snoozed', { triage: { ...untouched, state: 'snoozed', snoozedUntil: '2026-11-24T12:00:00.000Z' } }],
  ] as const)('%s', (what, change) => {
    expect(priorityOf({ ...cart, ...change }, now)).toEqual({ score: 0, parts: [{ what, points: 0 }] });
  });
});
