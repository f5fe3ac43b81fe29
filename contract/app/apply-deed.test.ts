import { expect, test } from 'vitest';
import { applyDeed, asShown, isCustomerDeed, underneath } from './apply-deed.ts';
import { type CartTriage, type TriageState, triageStates, untouched } from './cart-triage.ts';
import type { TriageDeed } from './triage.ts';

const ana = { id: 'p1', name: 'Ana' };
const at = '2026-11-23T12:00:00.000Z';
const later = '2026-11-24T12:00:00.000Z';
const contact = { at: '2026-11-20T12:00:00.000Z', by: ana, channel: 'email' } as const;
const after = (before: Partial<CartTriage>, deed: TriageDeed, isOther = false, assignee = ana) =>
  applyDeed({ ...untouched, ...before }, deed, { by: ana, at, assignee }, isOther);

test('every deed counts up, whatever else it does', () => {
  expect(after({ version: 4 }, { kind: 'wake' }).version).toBe(5);
  expect(after({ state: 'won' }, { kind: 'snooze', until: later })).toEqual({
    ...untouched,
    state: 'won',
    version: 1,
  });
});

test('a contact wakes the cart, reopens it, and is written down with the channel known so far', () => {
  const told = after({ state: 'lost', lostReason: 'price', snoozedUntil: later }, { kind: 'contacted' });
  expect(told).toMatchObject({ state: 'contacted', lostReason: null, snoozedUntil: null });
  expect(told.contact).toEqual({ at, by: ana, channel: 'whatsapp' });
  expect(after({ contact }, { kind: 'contacted' }).contact).toEqual({ at, by: ana, channel: 'email' });
});

test('a sale is credited to who said so, by the channel of the last contact', () => {
  const won = after({ contact, state: 'replied', snoozedUntil: later }, { kind: 'won' });
  expect(won).toMatchObject({ state: 'won', snoozedUntil: null });
  expect(won.won).toEqual({ at, by: ana, channel: 'email', rule: 'said', orderId: null });
  expect(after({}, { kind: 'won' }).won?.channel).toBeNull();
});

test('a lost cart has its reason until it is opened again', () => {
  const lost = after({ contact }, { kind: 'lost', reason: 'shipping' });
  expect(lost).toMatchObject({ state: 'lost', lostReason: 'shipping' });
  expect(after(lost, { kind: 'reopen' })).toMatchObject({ state: 'contacted', lostReason: null });
  expect(after({ state: 'won' }, { kind: 'reopen' })).toMatchObject({ state: 'new', won: null });
});

test('who wants no messages stays so until the cart is opened again', () => {
  expect(after({ state: 'opted_out' }, { kind: 'contacted' }).state).toBe('opted_out');
  expect(after({ state: 'opted_out' }, { kind: 'replied' }).state).toBe('opted_out');
  expect(after({ state: 'opted_out' }, { kind: 'lost', reason: 'price' })).toMatchObject({
    state: 'opted_out',
    lostReason: null,
  });
  expect(after({ state: 'opted_out' }, { kind: 'won' })).toMatchObject({
    state: 'opted_out',
    won: { rule: 'said' },
  });
  expect(after({ state: 'opted_out' }, { kind: 'reopen' }).state).toBe('new');
});

test('a sale is taken back by opening the cart again, and by nothing that is said of its customer', () => {
  const won = after({ contact }, { kind: 'won' });
  expect(after(won, { kind: 'contacted' })).toMatchObject({ state: 'won', won: won.won });
  expect(after(won, { kind: 'opted_out' })).toMatchObject({ state: 'opted_out', won: won.won });
  expect(after(won, { kind: 'reopen' })).toMatchObject({ state: 'contacted', won: null });
});

test('through its customer a deed reaches open carts only, and leaves a snooze alone', () => {
  const states = (kind: 'contacted' | 'replied' | 'opted_out') =>
    triageStates
      .filter((state) => state !== 'snoozed')
      .map((state: TriageState) => after({ state }, { kind }, true).state);
  expect(states('contacted')).toEqual(['contacted', 'contacted', 'replied', 'won', 'lost', 'opted_out']);
  expect(states('replied')).toEqual(['replied', 'replied', 'replied', 'won', 'lost', 'opted_out']);
  expect(states('opted_out')).toEqual(['opted_out', 'opted_out', 'opted_out', 'won', 'lost', 'opted_out']);
  expect(after({ snoozedUntil: later }, { kind: 'contacted' }, true).snoozedUntil).toBe(later);
});

test('assigning, noting and waking change nothing else', () => {
  expect(after({}, { kind: 'assign', assigneeId: 'p1' }).assignee).toEqual(ana);
  expect(after({ notes: 2 }, { kind: 'note', text: 'x' })).toEqual({ ...untouched, notes: 3, version: 1 });
  expect(after({ snoozedUntil: later }, { kind: 'wake' }).snoozedUntil).toBeNull();
});

test('a snooze is shown while it lies ahead, and gives way to what lies underneath', () => {
  const asleep = after({ contact, state: 'contacted' }, { kind: 'snooze', until: later });
  expect(asShown(asleep, Date.parse(at)).state).toBe('snoozed');
  expect(underneath(asShown(asleep, Date.parse(at)))).toEqual(asleep);
  expect(asShown(asleep, Date.parse(later))).toMatchObject({ state: 'contacted', snoozedUntil: null });
  expect(asShown(untouched, 0)).toBe(untouched);
});

test('what is told of a customer is told of all the carts', () => {
  expect(isCustomerDeed('replied')).toBe(true);
  expect(isCustomerDeed('won')).toBe(false);
});
