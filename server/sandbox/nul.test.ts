import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Operation } from '#contract/yampi/operation.ts';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import { happyCalls } from '../../test/happy-calls.ts';
import { testDatabase } from '../../test/test-database.ts';
import { describedOperation } from './test-described-operation.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

/* PostgreSQL keeps no NUL in a text and fails the whole query: no call may bring one that far. */

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 8 });
const inPaths = ['%00', 'a%00b', '1%00'];

type Json = Record<string, unknown>;

/** A value with a NUL in each of its texts, numbers and names in turn. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    yield '\0';
    yield `${value}\0`;
    return;
  }
  const copy = (key: string, inner: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one, at) => (String(at) === key ? inner : one))
      : { ...value, [key]: inner };
  for (const [key, inner] of Object.entries(value)) {
    for (const one of spoilt(inner)) yield copy(key, one);
    if (!Array.isArray(value)) yield { ...value, [`${key}\0`]: inner };
  }
}

const names = (Object.keys(operations) as OperationName[]).filter((name) => name !== 'authMe');

/** The calls that the sandbox broke at. */
async function brokenBy(calls: readonly { path: string; body?: unknown }[], method: string) {
  const broken: string[] = [];
  for (const { path, body } of calls) {
    const answer = await sandbox.call(store, path, { method, ...(body !== undefined && { body }) });
    if (answer.status >= 500) broken.push(`${method} ${path} ${JSON.stringify(body)}: ${answer.status}`);
  }
  return broken;
}

it.each(names)('%s answers as ever what holds one', async (name) => {
  const operation: Operation = operations[name];
  const { params = {}, query = '', body } = happyCalls[name];
  const pathWith = (more: Record<string, string>) =>
    operation.path
      .replace('/{alias}/', '')
      .replace(/\{(\w+)\}/g, (_, key: string) => ({ ...params, ...more })[key] ?? '');
  const asked = [...describedOperation(operation).queryNames, 'taxes[0][tax]', 'taxes[\0][tax]', 'a\0'];
  const calls = inPaths.flatMap((text) => [
    ...Object.keys(params).map((key) => ({ path: `${pathWith({ [key]: text })}${query}`, body })),
    ...asked.flatMap((key) => {
      const path = `${pathWith({})}?${encodeURIComponent(key)}=${text}`;
      return [{ path }, { path: `${path}&scroll=true` }];
    }),
  ]);
  const bodies = body === undefined ? [] : [...spoilt(body)];
  const written = bodies.map((one) => ({ path: pathWith({}), body: one }));
  expect(await brokenBy([...calls, ...written], operation.method)).toEqual([]);
});

it.each(names)('%s knows no store whose name holds one', async (name) => {
  const { method, path }: Operation = operations[name];
  const { params = {} } = happyCalls[name];
  for (const text of inPaths) {
    const called = path.replace('{alias}', text).replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
    const answer = await sandbox.send(`/v2${called}`, { method, headers: credentialOf(store) });
    expect(answer.status).toBe(404);
  }
});

describe('the hand behind the curtain', () => {
  const cart = {
    name: 'Ana Lima',
    email: 'ana@example.com',
    phone: '11987650000',
    utmSource: 'a',
    utmCampaign: 'b',
  };
  const made = {
    alias: 'loja',
    carts: 0,
    name: 'Loja',
    credential: { userToken: 'token', userSecretKey: 'secret' },
  };
  const routes: [method: string, path: string, body?: Json][] = [
    ['POST', '/{alias}/carts', cart],
    ['DELETE', '/{alias}/carts/{id}'],
    ['POST', '/{alias}/customers/{id}/anonymize'],
    ['POST', '/{alias}/advance', { seconds: 1 }],
    ['PUT', '/{alias}/clock', { aheadSeconds: 1 }],
    ['PUT', '/{alias}/quota', { perMinute: null }],
    ['PUT', '/{alias}/faults', { operation: 'listBanks', fault: 'F13', times: 1 }],
    ['DELETE', '/{alias}/faults'],
  ];

  it.each(routes)('%s %s answers what holds a NUL with a sentence', async (method, path, body) => {
    for (const text of inPaths) {
      const unknown = await sandbox.control(method, path.replace('{alias}', text).replace('{id}', '1'), body);
      expect([unknown.status, await unknown.json()]).toEqual([
        404,
        { message: '404 Not Found', status_code: 404 },
      ]);
      if (!path.includes('{id}')) continue;
      const one = await sandbox.control(
        method,
        path.replace('{alias}', store.alias).replace('{id}', text),
        body,
      );
      expect(one.status).toBe(404);
    }
    for (const wrong of body ? spoilt(body) : []) {
      const answer = await sandbox.control(method, path.replace('{alias}', store.alias), wrong);
      expect([answer.status, JSON.stringify(wrong)]).toEqual([422, JSON.stringify(wrong)]);
    }
  });

  it('makes no store with one', async () => {
    for (const wrong of spoilt({ ...made, alias: `loja-${randomUUID()}` })) {
      expect((await sandbox.control('POST', '', wrong)).status).toBe(422);
    }
  });

  it('finds nothing at a path below a store that does not exist either', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      expect((await sandbox.control(method, '/x%00', method === 'GET' ? undefined : {})).status).toBe(404);
    }
  });
});
