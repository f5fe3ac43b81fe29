import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAnswer } from '#contract/app/triage.ts';
import { testDatabase } from '../../test/test-database.ts';
import { type Deed, doAct } from './do-act.ts';
import { readStandings } from './standings.ts';
import { confirmContact, undoAct } from './undo-act.ts';

const { db } = testDatabase();
const clock = { now: new Date('2026-11-23T12:00:00.000Z') };
const now = () => clock.now;
const ana = { id: 'p1', name: 'Ana' };
const bia = { id: 'p2', name: 'Bia' };
const first = { customerId: '7', cartId: '1' };
const sibling = { customerId: '7', cartId: '2' };

/** A store of the test's own, in which time passes from act to act. */
function newDesk() {
  const store = randomUUID();
  const act = (deed: Deed, named: CartRef, by = ana, others: CartRef[] = []) => {
    clock.now = new Date(clock.now.getTime() + 60_000);
    return doAct(db, store, { id: randomUUID(), by, deed, assignee: null, named: [named], others }, now);
  };
  const contact = (named = first, by = ana) =>
    act({ kind: 'contact', channel: 'whatsapp', text: 'Oi', templateId: 't1' }, named, by, [first, sibling]);
  const undo = (answer: TriageAnswer, by = ana) =>
    undoAct(db, store, answer.act.id, { ...by, isOwner: false }, now);
  const stands = async ({ cartId }: CartRef): Promise<CartTriage | undefined> =>
    (await readStandings(db, store, [{ cartId }])).get(cartId);
  const confirm = ({ act: { id } }: TriageAnswer) => confirmContact(db, store, id, ana, now);
  return { act, contact, undo, stands, confirm };
}

test('one’s own contact is withdrawn from under a colleague’s act, which stays and can be undone', async () => {
  const { act, contact, undo, stands } = newDesk();
  const below = await act({ kind: 'lost', reason: 'price' }, sibling);
  await act({ kind: 'reopen' }, sibling);
  const opened = await contact();
  const note = await act({ kind: 'note', text: 'Liga amanhã' }, sibling, bia);
  const withdrawn = await undo(opened);
  expect(withdrawn.act.undone?.by).toEqual(ana);
  expect(await stands(first)).toEqual({ ...untouched, version: 2 });
  expect(await stands(sibling)).toEqual({ ...untouched, notes: 1, version: 5 });
  await undo(note, bia);
  expect(await stands(sibling)).toEqual({ ...untouched, version: 6 });
  // What was done before the contact is undone as if there had been none.
  await expect(undo(below)).rejects.toMatchObject({ why: 'conflict' });
});

test('below a withdrawn contact and what lay upon it, the acts before can still be undone', async () => {
  const { act, contact, undo, stands } = newDesk();
  const below = await act({ kind: 'lost', reason: 'price' }, first);
  const opened = await contact();
  expect((await stands(first))?.state).toBe('contacted');
  const notes = [
    await act({ kind: 'note', text: 'Um' }, first, bia),
    await act({ kind: 'note', text: 'Dois' }, first, bia),
  ];
  await undo(opened);
  expect(await stands(first)).toMatchObject({ state: 'lost', lostReason: 'price', contact: null, notes: 2 });
  for (const note of notes.reverse()) await undo(note, bia);
  expect(await stands(first)).toMatchObject({ state: 'lost', notes: 0, contact: null });
  await undo(below);
  expect(await stands(first)).toMatchObject({ ...untouched, version: expect.any(Number) });
});

test('what a colleague made of the customer since stays: an answer, a later contact', async () => {
  const { act, contact, undo, stands } = newDesk();
  const opened = await contact();
  await act({ kind: 'replied' }, sibling, bia);
  await undo(opened);
  expect(await stands(sibling)).toMatchObject({ state: 'replied', contact: null });
  const again = await contact();
  const later = await contact(sibling, bia);
  await undo(again);
  expect(await stands(first)).toMatchObject({ state: 'contacted', contact: { by: bia } });
  // Without it the earlier one does not come back either.
  await undo(later, bia);
  expect(await stands(first)).toMatchObject({ state: 'new', contact: null });
  expect(await stands(sibling)).toMatchObject({ state: 'replied', contact: null });
});

test('a contact that was said to be sent lies under what was done since, like any act', async () => {
  const { act, contact, undo, confirm } = newDesk();
  const opened = await contact();
  await act({ kind: 'note', text: 'x' }, sibling, bia);
  await expect(undo(opened, bia)).rejects.toMatchObject({ why: 'forbidden' });
  await confirm(opened);
  await expect(undo(opened)).rejects.toMatchObject({ why: 'conflict' });
});
