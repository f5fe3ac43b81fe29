import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import type { CartRef } from '#contract/app/triage.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { type Deed, doAct } from '#server/desk/do-act.ts';
import { undoAct } from '#server/desk/undo-act.ts';
import { testDatabase } from '../../test/test-database.ts';
import { followOptOuts } from './follow-opt-outs.ts';
import { listCarts } from './list-carts.ts';
import { listFacets } from './list-facets.ts';
import { openCartsOf } from './open-carts-of.ts';
import { rememberGroups } from './remembered-groups.ts';
import { sampleRecord } from './sample-records.ts';
import { storeListedCarts, storeLookedUpCart } from './store-carts.ts';
import { summarizeCarts } from './summarize-carts.ts';

const { db } = testDatabase();
const at = new Date('2026-11-23T12:00:00.000Z');
const now = () => at;
const ana = { id: 'p1', name: 'Ana' };
const none = defaultsOf(cartSearch);
const groupsOf = rememberGroups(db);

/** A store of the test's own, and what the team sees and does in it. */
function newStore() {
  const store = randomUUID();
  const cart = (id: number, customerId = '7') =>
    sampleRecord(id, { customerId, reach: 'whatsapp', createdAt: at.toISOString() });
  const arrive = (id: number, customerId?: string) => storeListedCarts(db, store, [cart(id, customerId)], at);
  const act = async (deed: Deed, cartId: string, customerId = '7') => {
    const others = deed.kind === 'opted_out' ? await openCartsOf(db, store, [customerId]) : [];
    const named: CartRef[] = [{ cartId, customerId }];
    return doAct(db, store, { id: randomUUID(), by: ana, deed, assignee: null, named, others }, now);
  };
  const undo = ({ act: { id } }: { act: { id: string } }) =>
    undoAct(db, store, id, { ...ana, isOwner: false }, now);
  const listed = async (search: object = {}) => {
    const { rows } = await listCarts(db, store, { ...none, sort: 'priority', ...search }, at);
    return Object.fromEntries(rows.map(({ id, triage }) => [id, triage.state]));
  };
  return { store, cart, arrive, act, undo, listed };
}

test('a cart that comes after its customer opted out is opted out: in list, filters, sums and order', async () => {
  const { store, cart, arrive, act, undo, listed } = newStore();
  await arrive(1);
  await arrive(9, '8');
  const said = await act({ kind: 'opted_out' }, '1');
  await arrive(2);
  await storeLookedUpCart(db, store, cart(3), at);
  expect(await listed()).toEqual({ 1: 'opted_out', 2: 'opted_out', 3: 'opted_out', 9: 'new' });
  expect(Object.keys(await listed({ size: 1 }))).toEqual(['9']);
  expect(await listed({ state: ['opted_out'] })).toEqual({ 1: 'opted_out', 2: 'opted_out', 3: 'opted_out' });
  expect(await listed({ state: ['new'] })).toEqual({ 9: 'new' });
  expect(await listed({ reachable: true })).toEqual({ 9: 'new' });
  const groups = await groupsOf(store, none, at);
  expect(summarizeCarts(groups, { ...none, reachable: true }).count).toBe(1);
  expect(listFacets(groups, none)).toMatchObject({
    reachable: 1,
    state: [
      { value: 'opted_out', count: 3 },
      { value: 'new', count: 1 },
    ],
  });
  // One act, that tells of all and is undone for all.
  expect((await undo(said)).changes.map(({ cartId }) => cartId)).toEqual(['1', '2', '3']);
  expect(await listed({ reachable: true })).toEqual({ 1: 'new', 2: 'new', 3: 'new', 9: 'new' });
  await arrive(4);
  expect((await listed())['4']).toBe('new');
});

test('it comes back with the opt-out when what took that back is undone', async () => {
  const { store, arrive, act, undo, listed } = newStore();
  await arrive(1);
  await arrive(2);
  const said = await act({ kind: 'opted_out' }, '1');
  const reopened = await act({ kind: 'reopen' }, '2');
  expect(await listed()).toEqual({ 1: 'new', 2: 'new' });
  await arrive(3);
  expect((await listed())['3']).toBe('new');
  await followOptOuts(db, store, (await undo(reopened)).changes);
  expect(await listed()).toEqual({ 1: 'opted_out', 2: 'opted_out', 3: 'opted_out' });
  await undo(said);
  expect(await listed()).toEqual({ 1: 'new', 2: 'new', 3: 'new' });
});

test('a lost cart that is reopened is opted out with the others, and what is won or lost stays', async () => {
  const { arrive, act, undo, listed } = newStore();
  await arrive(1);
  await arrive(2);
  const lost = await act({ kind: 'lost', reason: 'price' }, '2');
  const said = await act({ kind: 'opted_out' }, '1');
  expect(await listed()).toEqual({ 1: 'opted_out', 2: 'lost' });
  await arrive(2);
  expect((await listed())['2']).toBe('lost');
  const reopened = await act({ kind: 'reopen' }, '2');
  expect(reopened.changes[0]?.triage.state).toBe('opted_out');
  await undo(reopened);
  expect((await listed())['2']).toBe('lost');
  await undo(said);
  await undo(lost);
  expect(await listed()).toEqual({ 1: 'new', 2: 'new' });
});

test('a guest who opted out and turns out to be a customer did so for all of their carts', async () => {
  const { arrive, act, undo, listed } = newStore();
  await arrive(1, '0');
  await arrive(2, '0');
  await arrive(3);
  const said = await act({ kind: 'opted_out' }, '1', '0');
  expect(await listed()).toEqual({ 1: 'opted_out', 2: 'new', 3: 'new' });
  await arrive(1);
  expect(await listed()).toEqual({ 1: 'opted_out', 2: 'new', 3: 'opted_out' });
  await undo(said);
  expect(await listed()).toEqual({ 1: 'new', 2: 'new', 3: 'new' });
});

test('carts that come while their customer opts out are all opted out', async () => {
  const { store, arrive, act, listed } = newStore();
  await arrive(1);
  await Promise.all([
    act({ kind: 'opted_out' }, '1').then(({ changes }) => followOptOuts(db, store, changes)),
    ...[2, 3, 4, 5].map((id) => arrive(id)),
  ]);
  expect(new Set(Object.values(await listed()))).toEqual(new Set(['opted_out']));
});
