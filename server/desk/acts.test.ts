import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAnswer } from '#contract/app/triage.ts';
import { testDatabase } from '../../test/test-database.ts';
import { type Deed, doAct, type Order } from './do-act.ts';
import { listActs } from './list-acts.ts';
import { confirmContact, undoAct } from './undo-act.ts';

const { db } = testDatabase();
const clock = { now: new Date('2026-11-23T12:00:00.000Z') };
const now = () => clock.now;
const ana = { id: 'p1', name: 'Ana' };
const bia = { id: 'p2', name: 'Bia' };
const cart = (cartId: string, customerId = '7'): CartRef => ({ cartId, customerId });
const everything = { customer: '', cart: '', mine: false, before: 0 };

/** A store of the test's own. */
function newDesk() {
  const store = randomUUID();
  const act = (deed: Deed, more: Partial<Order> = {}) =>
    doAct(
      db,
      store,
      { id: randomUUID(), by: ana, deed, assignee: null, named: [cart('1')], others: [], ...more },
      now,
    );
  const undo = (id: string, by = ana, isOwner = false) => undoAct(db, store, id, { ...by, isOwner }, now);
  const acts = async (search = {}) => listActs(db, store, { ...everything, ...search }, ana.id);
  return { store, act, undo, acts };
}

const statesOf = ({ changes }: TriageAnswer) =>
  Object.fromEntries(changes.map(({ cartId, triage }) => [cartId, triage.state]));
const noChange = { why: 'conflict' };

test('an act is done once, however often and at whatever moment it is sent', async () => {
  const { act, acts } = newDesk();
  const id = randomUUID();
  const note = { kind: 'note', text: 'Pediu para ligar às 18h' } as const;
  const answers = await Promise.all(Array.from({ length: 20 }, () => act(note, { id })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.changes[0]?.triage).toEqual({ ...untouched, notes: 1, version: 1 });
  expect((await acts()).acts).toHaveLength(1);
});

test('the id of an act belongs to one person and one deed', async () => {
  const { act } = newDesk();
  const id = randomUUID();
  await act({ kind: 'lost', reason: 'price' }, { id });
  await expect(act({ kind: 'lost', reason: 'price' }, { id, by: bia })).rejects.toMatchObject(noChange);
  await expect(act({ kind: 'lost', reason: 'stock' }, { id })).rejects.toMatchObject(noChange);
  await expect(act({ kind: 'won' }, { id })).rejects.toMatchObject(noChange);
  await expect(act({ kind: 'lost', reason: 'price' }, { id, named: [cart('2')] })).rejects.toMatchObject(
    noChange,
  );
});

test('a repeated act answers how its carts stand now', async () => {
  const { act } = newDesk();
  const id = randomUUID();
  await act({ kind: 'contacted' }, { id });
  await act({ kind: 'replied' }, { by: bia });
  const again = await act({ kind: 'contacted' }, { id });
  expect(again.act).toMatchObject({ id, kind: 'contacted', by: ana, undone: null });
  expect(statesOf(again)).toEqual({ 1: 'replied' });
});

test('an act that was undone stays so when it is sent again', async () => {
  const { act, undo } = newDesk();
  const id = randomUUID();
  await act({ kind: 'lost', reason: 'price' }, { id });
  await undo(id);
  const again = await act({ kind: 'lost', reason: 'price' }, { id });
  expect(again.act.undone?.by).toEqual(ana);
  expect(statesOf(again)).toEqual({ 1: 'new' });
  expect(again.changes[0]?.triage.version).toBe(2);
});

test('what is said of a customer reaches the other carts', async () => {
  const { act, undo } = newDesk();
  await act({ kind: 'lost', reason: 'price' }, { named: [cart('3')] });
  const told = await act({ kind: 'contacted' }, { others: [cart('1'), cart('2'), cart('3')] });
  expect(statesOf(told)).toEqual({ 1: 'contacted', 2: 'contacted', 3: 'lost' });
  expect(told.act.carts).toHaveLength(3);
  expect(statesOf(await undo(told.act.id))).toEqual({ 1: 'new', 2: 'new', 3: 'lost' });
});

test('a snooze lies ahead, and within 90 days', async () => {
  const { act } = newDesk();
  const until = (days: number) =>
    act({ kind: 'snooze', until: new Date(clock.now.getTime() + days * 86_400_000).toISOString() });
  const refused = { why: 'invalid', fields: { 'deed.until': [expect.any(String)] } };
  await expect(until(0)).rejects.toMatchObject(refused);
  await expect(until(90.1)).rejects.toMatchObject(refused);
  await expect(act({ kind: 'snooze', until: 'amanhã' })).rejects.toMatchObject(refused);
  expect(statesOf(await until(90))).toEqual({ 1: 'snoozed' });
});

test('three acts, undone one after the other, leave the start', async () => {
  const { act, undo } = newDesk();
  const first = await act({ kind: 'contacted' });
  const second = await act({ kind: 'assign', assigneeId: bia.id }, { assignee: bia });
  const third = await act({ kind: 'note', text: 'Quer azul' });
  await undo(third.act.id);
  await undo(second.act.id);
  const [change] = (await undo(first.act.id)).changes;
  expect(change?.triage).toEqual({ ...untouched, version: 6 });
});

test('an act under a later one is not undone, and nothing of it is', async () => {
  const { act, undo, acts } = newDesk();
  const both = await act({ kind: 'contacted' }, { named: [cart('1'), cart('2')] });
  const later = await act({ kind: 'won' }, { named: [cart('2')], by: bia });
  await expect(undo(both.act.id)).rejects.toMatchObject(noChange);
  expect((await acts()).acts.map(({ undone }) => undone)).toEqual([null, null]);
  await undo(later.act.id, bia);
  // A third act on one of them, made and undone, is no obstacle either.
  const third = await act({ kind: 'replied' }, { named: [cart('1')] });
  await undo(third.act.id);
  expect(statesOf(await undo(both.act.id))).toEqual({ 1: 'new', 2: 'new' });
});

test('of two who undo overlapping acts at once nobody loses the other’s', async () => {
  const { act, undo } = newDesk();
  const lower = await act({ kind: 'contacted' }, { named: [cart('1'), cart('2')] });
  const upper = await act({ kind: 'replied' }, { named: [cart('2'), cart('3')] });
  const [, high] = await Promise.allSettled([undo(lower.act.id), undo(upper.act.id)]);
  expect(high.status).toBe('fulfilled');
  expect(statesOf(await undo(lower.act.id))).toEqual({ 1: 'new', 2: 'new' });
  expect(statesOf(await undo(upper.act.id))).toEqual({ 2: 'new', 3: 'new' });
});

test('undone twice it stays undone; others’ acts are for an owner', async () => {
  const { act, undo } = newDesk();
  const { id } = (await act({ kind: 'won' })).act;
  await expect(undo(id, bia)).rejects.toMatchObject({ why: 'forbidden' });
  await expect(undo(randomUUID())).rejects.toMatchObject({ why: 'not_found' });
  const once = await undo(id, bia, true);
  expect(once.act.undone?.by).toEqual(bia);
  expect(await undo(id)).toEqual(once);
});

test('a copied link is written down, changes nothing, and keeps nobody from undoing', async () => {
  const { act, undo } = newDesk();
  const first = await act({ kind: 'replied' });
  const link = await act(
    { kind: 'contact', channel: 'link', text: '', templateId: null },
    { others: [cart('2')] },
  );
  expect(link.changes).toEqual(first.changes);
  expect(statesOf(await undo(first.act.id))).toEqual({ 1: 'new' });
  const undone = await undo(link.act.id);
  expect(undone.act.undone?.by).toEqual(ana);
  expect(statesOf(undone)).toEqual({ 1: 'new' });
});

test('a contact is confirmed by who opened it, unless it was withdrawn', async () => {
  const { store, act, undo } = newDesk();
  const { act: opened } = await act({
    kind: 'contact',
    channel: 'email',
    text: 'Oi, {nome}!',
    templateId: null,
  });
  expect(opened).toMatchObject({ channel: 'email', text: 'Oi, {nome}!', sent: null });
  const confirm = (id: string, by = ana) => confirmContact(db, store, id, by, now);
  await expect(confirm(opened.id, bia)).rejects.toMatchObject({ why: 'forbidden' });
  expect((await confirm(opened.id)).act.sent).toBe(true);
  expect((await confirm(opened.id)).changes[0]?.triage.contact).toMatchObject({ by: ana, channel: 'email' });
  await undo(opened.id);
  await expect(confirm(opened.id)).rejects.toMatchObject(noChange);
  const { act: won } = await act({ kind: 'won' });
  await expect(confirm(won.id)).rejects.toMatchObject({ why: 'not_found' });
});

test('the acts on a guest’s cart are its own, though all guests share one customer', async () => {
  const { act, acts } = newDesk();
  const guests = [cart('1', '0'), cart('2', '0')];
  await act({ kind: 'won' }, { named: guests });
  await act({ kind: 'note', text: 'Só deste' }, { named: guests.slice(1) });
  const kinds = async (search: object) => (await acts(search)).acts.map(({ kind }) => kind);
  expect(await kinds({ customer: '0' })).toEqual(['note', 'won']);
  expect(await kinds({ cart: '1' })).toEqual(['won']);
  expect(await kinds({ cart: '2', customer: '0' })).toEqual(['note', 'won']);
  expect(await kinds({ cart: '2', customer: '7' })).toEqual([]);
});

test('acts are listed newest first, by customer, by oneself, 50 at a time', async () => {
  const { act, acts } = newDesk();
  for (let n = 1; n <= 52; n++) await act({ kind: 'wake' }, { named: [cart(String(n), String(n % 2))] });
  await act({ kind: 'won' }, { by: bia, named: [cart('1', '1')] });
  const newest = await acts();
  expect(newest.acts).toHaveLength(50);
  expect(newest.acts[0]).toMatchObject({ kind: 'won', by: bia, carts: [cart('1', '1')] });
  const older = await acts({ before: newest.next });
  expect(older.acts.map(({ carts }) => carts[0]?.cartId)).toEqual(['3', '2', '1']);
  expect(older.next).toBeNull();
  expect((await acts({ customer: '1' })).acts).toHaveLength(27);
  expect((await acts({ customer: '1', mine: true })).acts).toHaveLength(26);
});
