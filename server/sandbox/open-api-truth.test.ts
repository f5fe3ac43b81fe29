import { afterEach, expect, it, vi } from 'vitest';
import type { Operation } from '#contract/yampi/operation.ts';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import { happyCalls } from '../../test/happy-calls.ts';
import { testDatabase } from '../../test/test-database.ts';
import type { SandboxStore } from './create-store.ts';
import { storeHandlers, userHandlers } from './handlers/handlers.ts';
import { describedOperation } from './test-described-operation.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const spent = await createTestSandbox(pool);
const [store, stranger] = [await sandbox.store({ carts: 30 }), await sandbox.store({ carts: 0 })];
sandbox.setQuota('/auth/me', null);
for (const owner of [store.alias, '/auth/me']) spent.setQuota(owner, 0);
const names = Object.keys(operations) as OperationName[];

type Handlers = Record<string, () => Promise<object | null>>;
type Asked = { alias?: string; params?: Record<string, string>; query?: string; body?: string };

function ask(name: OperationName, owner: SandboxStore | null, asked: Asked = {}, of = sandbox) {
  const operation: Operation = operations[name];
  const values: Record<string, string> = { ...happyCalls[name].params, alias: store.alias, ...asked.params };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  const body = operation.method === 'POST' || operation.method === 'PUT' ? (asked.body ?? null) : null;
  const headers = owner ? credentialOf(owner) : {};
  return of.app.request(`/v2${path}${asked.query ?? ''}`, { method: operation.method, headers, body });
}

afterEach(() => vi.restoreAllMocks());

it.each(names)('%s answers the refusals that are described, and no other', async (name) => {
  const sent = JSON.stringify(happyCalls[name].body);
  const { query } = happyCalls[name];
  // What a handler takes does not matter to one that breaks.
  const handlers = (name === 'authMe' ? userHandlers : storeHandlers) as unknown as Handlers;
  vi.spyOn(handlers, name).mockRejectedValueOnce(new Error('broken'));
  const answers = [
    await ask(name, store, { query: `${query ?? '?'}&skipCache=true`, ...(sent && { body: sent }) }),
    await ask(name, null),
    await ask(name, stranger),
    await ask(name, store, { params: { alias: 'nobody' } }),
    await ask(name, store, {}, spent),
    await ask(name, store, { body: '{' }),
    await ask(name, store, { body: `"${'x'.repeat(1024 * 1024)}"` }),
    await ask(name, store, { body: '{}' }),
    await ask(name, store, { query: '?scroll=true&scroll_id=odd&amount=odd' }),
    // The one deletion that something may stand against: configs go through this affiliation.
    ...(name === 'deleteAffiliation' ? [await ask(name, store, { params: { id: '88' } })] : []),
  ];
  const refused = answers.map(({ status }) => status).filter((status) => status >= 400);
  expect([...new Set(refused)].toSorted()).toEqual(describedOperation(operations[name]).refusals.toSorted());
});

it.each(names)('%s reads no parameter that is not described', async (name) => {
  const asked = new Set<string>();
  const get = URLSearchParams.prototype.get;
  vi.spyOn(URLSearchParams.prototype, 'get').mockImplementation(function (this: URLSearchParams, key) {
    asked.add(key);
    return get.call(this, key);
  });
  const { query = '?', body } = happyCalls[name];
  for (const more of ['', '&scroll=true', '&orderBy=id']) {
    await ask(name, store, { query: `${query}${more}`, body: JSON.stringify(body) });
  }
  // The cache looks at `scroll` everywhere, before it is known whose parameter it is.
  const described = ['scroll', ...describedOperation(operations[name]).queryNames];
  expect([...asked].filter((key) => !described.includes(key))).toEqual([]);
});

it.each<[OperationName, string, string]>([
  ['listCarts', 'utm_source[]', 'none'],
  ['listCarts', 'utm_campaign[]', 'none'],
  ['getCartStats', 'utm_source[]', 'none'],
  ['listOrders', 'status_id[]', '99'],
  ['listTransactions', 'date', 'created_at:1999-01-01|1999-01-02'],
  ['listOrders', 'date', 'created_at:1999-01-01|1999-01-02'],
])('%s is narrowed by %s, as described', async (name, parameter, value) => {
  expect(describedOperation(operations[name]).queryNames).toContain(parameter);
  const answer = await ask(name, store, { query: `?${parameter}=${encodeURIComponent(value)}` });
  const { data, utms } = (await answer.json()) as { data?: unknown; utms?: unknown };
  expect(data ?? utms).toEqual([]);
});
