import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Operation } from '#contract/yampi/operation.ts';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import { formOf } from '#contract/yampi/wire-form.ts';
import type { SandboxStore } from '#server/sandbox/create-store.ts';
import { storeHandlers, userHandlers } from '#server/sandbox/handlers/handlers.ts';
import { successStatus } from '#server/sandbox/success-status.ts';
import { createTestSandbox, credentialOf } from '#server/sandbox/test-sandbox.ts';
import { type Call, happyCalls } from './happy-calls.ts';
import { leavesOf } from './leaves.ts';
import { testDatabase } from './test-database.ts';

/* Every operation of the contract, held against the sandbox: what it refuses, and what it answers. */

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const names = Object.keys(operations) as OperationName[];
const all = names.map((name) => [name, operations[name] as Operation] as const);

let store: SandboxStore;
let other: SandboxStore;
let inactive: SandboxStore;
beforeAll(async () => {
  store = await sandbox.store({ carts: 300 });
  other = await sandbox.store({ carts: 1 });
  inactive = await sandbox.store({ carts: 1, active: false });
  sandbox.setQuota('/auth/me', null);
});

type Visit = {
  alias?: string;
  headers?: Record<string, string>;
  params?: Record<string, string>;
  method?: string;
};

function addressOf({ path }: Operation, alias: string, { params = {}, query = '' }: Call): string {
  const filled = path.replace('{alias}', alias).replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
  return `/v2${filled}${query}`;
}

/** A call that is right in all but what `wrong` says. */
function visit(operation: Operation, wrong: Visit = {}): Promise<Response> {
  const happy = happyCalls[operation.name as OperationName];
  const call = { ...happy, ...(wrong.params && { params: wrong.params }) };
  return sandbox.send(addressOf(operation, wrong.alias ?? store.alias, call), {
    method: wrong.method ?? operation.method,
    headers: wrong.headers ?? credentialOf(store),
    ...(wrong.method === undefined && { body: happy.body }),
  });
}

async function expectRefusal(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status);
  const body = await answer.json();
  expect(body).toMatchObject({ message: expect.stringMatching(/./), status_code: status });
  expect(answer.headers.get('X-RateLimit-Limit')).toMatch(/^\d+$/);
  expect(answer.headers.get('X-RateLimit-Remaining')).toMatch(/^\d+$/);
}

it('has a handler for every operation and for nothing else', () => {
  expect(Object.keys({ ...userHandlers, ...storeHandlers }).toSorted()).toEqual(names.toSorted());
});

describe.each(all)('%s refuses', (name, operation) => {
  it('who has no credential', async () => {
    await expectRefusal(await visit(operation, { headers: {} }), 401);
  });

  it('who has a wrong secret', async () => {
    const headers = { 'User-Token': store.userToken, 'User-Secret-Key': 'wrong' };
    await expectRefusal(await visit(operation, { headers }), 401);
  });

  it('a method that the path has not', async () => {
    const method = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].find(
      (one) => !all.some(([, { path, method }]) => path === operation.path && method === one),
    );
    await expectRefusal(await visit(operation, { method: method ?? 'PATCH' }), 405);
  });

  it('more calls than the quota has', async () => {
    const spent = await sandbox.store({ carts: 1 });
    const owner = name === 'authMe' ? '/auth/me' : spent.alias;
    sandbox.setQuota(owner, 0);
    const answer = await visit(operation, { alias: spent.alias, headers: credentialOf(spent) });
    sandbox.setQuota(owner, null);
    await expectRefusal(answer, 429);
    expect([answer.headers.get('X-RateLimit-Limit'), answer.headers.get('X-RateLimit-Remaining')]).toEqual([
      '0',
      '0',
    ]);
  });
});

describe.each(all.filter(([name]) => name !== 'authMe'))('%s refuses', (_, operation) => {
  it('another user’s store', async () => {
    await expectRefusal(await visit(operation, { alias: other.alias }), 403);
  });

  it('an inactive store', async () => {
    const call = { alias: inactive.alias, headers: credentialOf(inactive) };
    await expectRefusal(await visit(operation, call), 403);
  });

  it('an unknown store', async () => {
    await expectRefusal(await visit(operation, { alias: 'no-such-store' }), 404);
  });
});

const withIds = all.filter(([, { path }]) => /\{(?!alias)/.test(path));
const withBody = all.filter(([, { body }]) => body !== undefined);

describe.each(withIds)('%s refuses', (_, operation) => {
  it('an unknown id', async () => {
    for (const unknown of ['999999999', 'nothing', '9'.repeat(30)]) {
      const keys = [...operation.path.matchAll(/\{(?!alias)(\w+)\}/g)].map(([, key]) => key ?? '');
      const params = Object.fromEntries(keys.map((key) => [key, unknown]));
      await expectRefusal(await visit(operation, { params }), 404);
    }
  });
});

describe.each(withBody)('%s refuses', (name, operation) => {
  it('a body that is no JSON, or lacks a field', async () => {
    const mine = await sandbox.store({ carts: 1 });
    const send = (body: string) =>
      sandbox.app.request(addressOf(operation, mine.alias, happyCalls[name]), {
        method: operation.method,
        headers: credentialOf(mine),
        body,
      });
    await expectRefusal(await send('{"'), 400);
    for (const body of ['', '{}', '[]']) {
      const answer = await send(body);
      const { errors } = (await answer.clone().json()) as { errors: Record<string, string[]> };
      await expectRefusal(answer, 422);
      expect(Object.keys(errors).length).toBeGreaterThan(0);
    }
  });
});

/** A store, and what an operation answers there to its happy calls. What writes has a store of its own. */
async function happyAnswers(name: OperationName, operation: Operation) {
  const writes = operation.method !== 'GET' && name !== 'authMe';
  const used = writes ? await sandbox.store({ carts: 30 }) : store;
  const { body, calls, ...alone } = happyCalls[name];
  const answers: unknown[] = [];
  for (const call of calls ? await calls((path, init) => sandbox.call(used, path, init)) : [alone]) {
    const address = addressOf(operation, used.alias, call);
    const init = { method: operation.method, headers: credentialOf(used), body };
    const answer = await sandbox.send(address, init);
    expect([address, answer.status]).toEqual([address, successStatus(operation)]);
    const text = await answer.text();
    answers.push(text === '' ? undefined : JSON.parse(text));
  }
  expect(answers.length).toBeGreaterThan(0);
  return { used, answers };
}

describe.each(all)('%s answers', (name, operation) => {
  it('what the contract reads without losing a row or a field, and as it is documented', async () => {
    const { answers } = await happyAnswers(name, operation);
    if (successStatus(operation) === 204) {
      expect(answers).toEqual(answers.map(() => undefined));
      return;
    }
    for (const answer of answers) {
      expect(z.safeParse(formOf(operation.response), answer).error?.issues ?? []).toEqual([]);
      const read = z.parse(operation.response, answer);
      if (isList(read)) expect([read.unreadable, read.rows.length > 0]).toEqual([0, true]);
    }
  });
});

describe.each(withBody)('%s keeps', (name, operation) => {
  it('all that was written, to the last digit', async () => {
    const { body, seen } = happyCalls[name];
    const { used } = await happyAnswers(name, operation);
    const again = await (await sandbox.call(used, withoutCache(seen?.path ?? ''))).json();
    const shown = seen?.of(again as never);
    const schema = operation.body as z.ZodMiniType;
    // Decoded and encoded again it is the same, so a console that reads and saves changes nothing.
    expect(z.encode(schema, z.decode(schema, body))).toEqual(body);
    expect(shown).toMatchObject(body as object);
  });
});

/** What the contract knows and the sandbox has nowhere, and why. */
const unfilled: Record<string, string> = {
  'affiliation.auth_type': 'only later samples have it',
  'affiliation.status': 'only later samples have it',
  'authMe.social_name': 'the invented owner has none',
  'cart.search.count_recover_mail_sent.of': 'the documents print a bare number there',
  'customer.notes': 'nobody has written any',
  'customer.spreadsheet.brands': 'empty in the documents too',
  'customer.spreadsheet.categories': 'empty in the documents too',
  'customer.spreadsheet.purchased_brands': 'empty in the documents too',
  'customer.spreadsheet.purchased_categories': 'empty in the documents too',
  'customer.state_registration': 'no invented company has one',
  'customer.utm_campaign': 'the documents show it on carts',
  'customer.utm_source': 'the documents show it on carts',
  'installment.end_at': 'no table is limited in time',
  'installment.start_at': 'no table is limited in time',
  'item.kit_id': 'the catalogue has no kits',
  'promocode.customer_id': 'no coupon is for one person',
  'recoveryConfig.messages[].sms_message': 'a new store sends e-mails alone',
  'recoveryConfig.messages[].sms_message_multiple': 'a new store sends e-mails alone',
  'recoveryConfig.sms_subject': 'a new store sends e-mails alone',
  'transaction.antifraud_sale_id': 'what antifraud services answer is not documented',
  'transaction.antifraud_score': 'what antifraud services answer is not documented',
  'transaction.antifraud_status': 'what antifraud services answer is not documented',
  'transaction.gateway_authorization_code': 'gateways differ',
  'transaction.gateway_billet_id': 'gateways differ',
  'transaction.gateway_order_id': 'gateways differ',
  'transaction.holder_document': 'not invented, to be on the safe side',
};

it('fills every field that the contract names, somewhere in a store', async () => {
  const found = new Map<string, boolean>();
  for (const [name, operation] of all.filter(([name, { method }]) => method === 'GET' || name === 'authMe')) {
    const { answers } = await happyAnswers(name, operation);
    const read = answers.map((answer) => z.parse(operation.response, answer));
    for (const [path, isThere] of leavesOf(read)) {
      const leaf = leafOf(name, path);
      found.set(leaf, isThere || (found.get(leaf) ?? false));
    }
  }
  const lost = [...found].flatMap(([leaf, isThere]) => (isThere ? [] : [leaf]));
  expect(lost.toSorted()).toEqual(Object.keys(unfilled).toSorted());
});

/** Relations that are the same kind of thing wherever they stand. */
const things: Record<string, string> = {
  affiliation: 'affiliation',
  customer: 'customer',
  gateway: 'gateway',
  'items[]': 'item',
  payment: 'payment',
  promocode: 'promocode',
  status: 'status',
  'installments[]': 'installment',
  'transactions[]': 'transaction',
};

/** The kind of thing that an operation answers: `cart` of `listCustomerCarts`. */
function kindOf(name: OperationName): string {
  const [, word = name] = /^(?:list|get)(?:Cart|Customer)?([A-Z]\w*)$/.exec(name) ?? [];
  const one = word.replace(/(?<=us)es$|(?<!us)s$/, '');
  return one.charAt(0).toLowerCase() + one.slice(1);
}

/** `rows[].transactions[].amount` of any answer is the same field: `transaction.amount`. */
function leafOf(name: OperationName, path: string): string {
  if (/^(pagination|scrollId)/.test(path)) return `list.${path}`;
  const steps = path.replace(/^rows\[\]\.?/, '').split('.');
  const last =
    name === 'simulateInstallments' ? -1 : steps.slice(0, -1).findLastIndex((step) => step in things);
  return [things[steps[last] ?? ''] ?? kindOf(name), ...steps.slice(last + 1)].join('.');
}

function withoutCache(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}skipCache=true`;
}

function isList(value: unknown): value is { rows: unknown[]; unreadable: number } {
  return typeof value === 'object' && value !== null && 'rows' in value;
}
