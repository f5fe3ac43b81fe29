import { expect, test } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import { triageOf } from './triage-of.ts';

const now = new Date('2026-11-23T12:00:00Z');
const row = {
  state: 'contacted',
  snoozedUntil: null,
  assigneeId: null,
  assigneeName: null,
  contactAt: new Date('2026-11-22T12:00:00Z'),
  contactById: 'u1',
  contactByName: 'Ana',
  contactChannel: 'whatsapp',
  lostReason: null,
  won: null,
  notes: 2,
  version: 3,
} as const;

test('a cart without a row is untouched', () => {
  expect(triageOf(null, now)).toEqual(untouched);
});

test('it is snoozed until its moment, then what it was', () => {
  const snoozed = { ...row, snoozedUntil: new Date(now.getTime() + 1) };
  expect(triageOf(snoozed, now)).toMatchObject({
    state: 'snoozed',
    snoozedUntil: '2026-11-23T12:00:00.001Z',
  });
  expect(triageOf({ ...row, snoozedUntil: now }, now)).toMatchObject({
    state: 'contacted',
    snoozedUntil: null,
  });
});

test('names stand beside ids', () => {
  expect(triageOf({ ...row, assigneeId: 'u2', assigneeName: 'Bia' }, now)).toEqual({
    state: 'contacted',
    assignee: { id: 'u2', name: 'Bia' },
    snoozedUntil: null,
    contact: { at: '2026-11-22T12:00:00.000Z', by: { id: 'u1', name: 'Ana' }, channel: 'whatsapp' },
    lostReason: null,
    won: null,
    notes: 2,
    version: 3,
  });
});
