// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import { type CartRow, cartSearch } from '#contract/app/carts.ts';
import type { TriageAct, TriageDeed } from '#contract/app/triage.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { carts } from './carts.ts';
import { doneActs, nextToUndo } from './done-acts.ts';
import { type GivenAct, takeContact, triage } from './triage.ts';

const alias = 'loja';
const ana = { id: 'p1', name: 'Ana' };
const search = defaultsOf(cartSearch);

function row(id: string, customerId: string): CartRow {
  return { id, customerId, name: `Nome ${id}`, goneAt: null, triage: untouched } as CartRow;
}

type Asked = { url: string; body: { actId?: string }; answer: (answer: Response) => void };
const asked: Asked[] = [];
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(carts.list(alias, search).queryKey, {
    rows: [row('1', '7'), row('2', '7'), row('3', '8')],
    next: null,
    previous: null,
  });
  // Answers here hold only what the acts are about.
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    return new Promise<Response>((answer) => {
      asked.push({ url, body: JSON.parse(String(init.body ?? '{}')), answer });
    });
  });
});
afterEach(async () => {
  // Nothing is left under way for the next test to wait for.
  for (const { answer } of asked) answer(new Response(null, { status: 500 }));
  await settled();
  asked.length = 0;
  client.clear();
});

const rows = () => client.getQueryData(carts.list(alias, search).queryKey)?.rows ?? [];
const states = () => rows().map((one) => one.triage.state);
const acts = () => doneActs.all(client, alias);
/** Answers are read in several turns of the loop. */
async function settled() {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

function act(deed: TriageDeed, ids: string[], id: string = crypto.randomUUID()): GivenAct {
  const given = {
    id,
    group: id,
    deed,
    carts: rows().filter((one) => ids.includes(one.id)),
    by: ana,
    assignee: null,
  };
  void client
    .getMutationCache()
    .build(client, triage.act(alias))
    .execute(given)
    .catch(() => {});
  return given;
}

function undo() {
  for (const one of nextToUndo(acts()))
    void client
      .getMutationCache()
      .build(client, triage.undo(alias))
      .execute(one)
      .catch(() => {});
}

async function answer(index: number, changes: Record<string, Partial<CartTriage>>, actId = 'a') {
  const list = Object.entries(changes).map(([cartId, change]) => ({
    cartId,
    customerId: '7',
    triage: { ...untouched, ...change },
  }));
  asked[index]?.answer(Response.json({ act: { id: actId, carts: [] }, changes: list }));
  await settled();
}

async function fail(index: number) {
  asked[index]?.answer(Response.json({ code: 'internal', message: '', requestId: 'r' }, { status: 500 }));
  await settled();
}

test('an act shows before it is answered, and reaches the other carts of the customer', async () => {
  act({ kind: 'contacted' }, ['1'], 'a');
  await settled();
  expect(states()).toEqual(['contacted', 'contacted', 'new']);
  expect(asked).toHaveLength(1);
  expect(acts()).toMatchObject([{ id: 'a', phase: 'doing', carts: [{ cartId: '1', name: 'Nome 1' }] }]);
  await answer(0, { 1: { state: 'contacted', version: 1 }, 2: { state: 'replied', version: 9 } });
  expect(states()).toEqual(['contacted', 'replied', 'new']);
  expect(acts()[0]?.phase).toBe('done');
});

test('what fails comes back, and what was done since stays', async () => {
  act({ kind: 'contacted' }, ['3'], 'a');
  act({ kind: 'note', text: 'x' }, ['3'], 'b');
  await settled();
  expect(rows()[2]?.triage).toMatchObject({ state: 'contacted', notes: 1 });
  await fail(0);
  expect(rows()[2]?.triage).toMatchObject({ state: 'new', notes: 1 });
  expect(acts().map(({ id, phase }) => [id, phase])).toEqual([
    ['b', 'doing'],
    ['a', 'failed'],
  ]);
  await answer(1, { 3: { notes: 1, version: 1 } }, 'b');
  expect(rows()[2]?.triage).toMatchObject({ state: 'new', notes: 1, version: 1 });
});

test('acts on one customer are sent one after the other, others at once', async () => {
  act({ kind: 'won' }, ['1'], 'a');
  act({ kind: 'won' }, ['2'], 'b');
  act({ kind: 'won' }, ['3'], 'c');
  await settled();
  expect(asked.map(({ body }) => body.actId)).toEqual(['a', 'c']);
  await answer(0, { 1: { state: 'won', version: 1 } });
  expect(asked.map(({ body }) => body.actId)).toEqual(['a', 'c', 'b']);
});

test('an act undone before its answer is sent, undone once it is there, and never done twice', async () => {
  act({ kind: 'lost', reason: 'price' }, ['3'], 'a');
  await settled();
  undo();
  await settled();
  undo();
  await settled();
  expect(states()[2]).toBe('new');
  await answer(0, { 3: { state: 'lost', version: 1 } });
  expect(states()[2]).toBe('new');
  expect(asked.map(({ url }) => url)).toEqual(['/api/stores/loja/acts', '/api/stores/loja/acts/a/undo']);
  await answer(1, { 3: { state: 'new', version: 2 } });
  expect(rows()[2]?.triage).toMatchObject({ state: 'new', version: 2 });
  expect(acts()[0]?.phase).toBe('undone');
});

test('the undoing of an act that failed asks for nothing', async () => {
  act({ kind: 'won' }, ['3'], 'a');
  await settled();
  undo();
  await settled();
  await fail(0);
  expect(asked).toHaveLength(1);
  expect(states()[2]).toBe('new');
  expect(acts()[0]?.phase).toBe('failed');
});

test('an undoing that is refused shows the act again', async () => {
  act({ kind: 'won' }, ['3'], 'a');
  await settled();
  await answer(0, { 3: { state: 'won', version: 1 } });
  undo();
  await settled();
  expect(states()[2]).toBe('new');
  await fail(1);
  expect(states()[2]).toBe('won');
  expect(acts()[0]).toMatchObject({ phase: 'done', error: { code: 'internal' } });
});

test('a list that was on its way while somebody acted does not take it back', async () => {
  const list = client.fetchQuery(carts.list(alias, search));
  act({ kind: 'won' }, ['3'], 'a');
  await settled();
  asked[0]?.answer(Response.json({ rows: [row('3', '8')], next: null, previous: null }));
  expect((await list).rows[0]?.triage.state).toBe('won');
});

test('a contact is the newest act, covers the other carts of the customer, and is taken back like any other', async () => {
  const contacted = { ...untouched, state: 'contacted' as const, version: 1 };
  const [one] = rows();
  takeContact(
    client,
    alias,
    {
      act: { id: 'a', kind: 'contact', channel: 'whatsapp' } as TriageAct,
      changes: ['1', '2'].map((cartId) => ({ cartId, customerId: '7', triage: contacted })),
    },
    one as CartRow,
  );
  expect(states()).toEqual(['contacted', 'contacted', 'new']);
  expect(acts()).toMatchObject([{ id: 'a', kind: 'contact', phase: 'done', carts: [{ name: 'Nome 1' }] }]);
  undo();
  await settled();
  expect(states()).toEqual(['new', 'new', 'new']);
  expect(asked.map(({ url }) => url)).toEqual(['/api/stores/loja/acts/a/undo']);
  await answer(0, { 1: { version: 2 }, 2: { version: 2 } });
  expect(rows()[1]?.triage).toMatchObject({ state: 'new', version: 2 });
  expect(nextToUndo(acts())).toEqual([]);
});

test('a copied link or phone is not what the next undo takes back, the act before it is', async () => {
  const [, , one] = rows();
  act({ kind: 'won' }, ['3'], 'a');
  await settled();
  await answer(0, { 3: { state: 'won', version: 1 } });
  for (const channel of ['link', 'phone'] as const) {
    const copied = { id: channel, kind: 'contact', channel } as TriageAct;
    takeContact(client, alias, { act: copied, changes: [] }, one as CartRow);
  }
  expect(acts().map(({ id }) => id)).toEqual(['phone', 'link', 'a']);
  undo();
  await settled();
  expect(asked.map(({ url }) => url).at(-1)).toBe('/api/stores/loja/acts/a/undo');
  expect(nextToUndo(acts())).toEqual([]);
});

test('what was won this month is asked for again after a win and after its undoing', async () => {
  const key = triage.desk(alias).queryKey;
  const isStale = () => client.getQueryState(key)?.isInvalidated;
  const fresh = () =>
    client.setQueryData(key, {
      agents: [],
      won: { since: '2026-11-01T03:00:00.000Z', count: 0, totalCents: 0, byContact: 0 },
    });
  fresh();
  act({ kind: 'note', text: 'x' }, ['3'], 'n');
  await settled();
  await answer(0, { 3: { notes: 1, version: 1 } }, 'n');
  expect(isStale()).toBe(false);
  const won = { by: ana, at: '2026-11-23T13:00:00.000Z' } as CartTriage['won'];
  act({ kind: 'won' }, ['3'], 'a');
  await settled();
  await answer(1, { 3: { state: 'won', won, version: 2 } });
  expect(isStale()).toBe(true);
  fresh();
  undo();
  await settled();
  await answer(2, { 3: { state: 'new', version: 3 } });
  expect(isStale()).toBe(true);
});
