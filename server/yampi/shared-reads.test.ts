import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { empty, failureOf, json, upstreams } from './fake-upstream.ts';

const setUp = upstreams(afterEach);
const body = { subject: 'Pedido pago', message: 'Oi {name}' };

/** An upstream that answers when the test says so. */
async function holding() {
  const held: ServerResponse[] = [];
  const made = await setUp((response) => held.push(response));
  const until = async (count: number) => {
    while (held.length < count) await new Promise(setImmediate);
  };
  const answer = (at: number, rows: object[] = []) => held[at]?.end(JSON.stringify({ ...empty, data: rows }));
  return { ...made, until, answer };
}

test('equal reads at the same time are one call, and each caller may change what it got', async () => {
  const { listCarts, seen, until, answer } = await holding();
  const calls = [listCarts({ skipCache: true }), listCarts({ skipCache: true })];
  const other = listCarts();
  await until(2);
  answer(0, [{ id: 7 }]);
  answer(1);
  const [first, second] = await Promise.all(calls);
  expect([seen.length, (await other).rows.length]).toEqual([2, 0]);
  expect(first).toEqual(second);
  expect(first?.rows).not.toBe(second?.rows);
});

test('stores never share', async () => {
  const { client, seen } = await setUp(json(empty));
  await Promise.all(
    ['loja', 'outra'].map((alias) => client.call(operations.listCarts, { params: { alias } })),
  );
  expect(seen.map(({ url }) => url).sort()).toEqual(['/v2/loja/checkout/carts', '/v2/outra/checkout/carts']);
});

test('writes never share', async () => {
  const { client, seen } = await setUp(json({}));
  const write = () => client.call(operations.updateStatusEmail, { params: { alias: 'loja', id: '1' }, body });
  await Promise.all([write(), write()]);
  expect(seen.length).toBe(2);
});

test('a read that makes something happen is neither shared nor sent again', async () => {
  const { client, seen } = await setUp(json({}, 500));
  const ask = () => failureOf(client.call(operations.exportCarts, { params: { alias: 'loja' } }));
  await Promise.all([ask(), ask()]);
  expect(seen.map(({ method, url }) => [method, url])).toEqual(
    [1, 2].map(() => ['GET', '/v2/loja/checkout/carts/export']),
  );
});

test('after a write nobody gets what was asked before it', async () => {
  const { client, listCarts, until, answer } = await holding();
  const before = listCarts();
  await until(1);
  const write = client.call(operations.updateStatusEmail, { params: { alias: 'loja', id: '1' }, body });
  await until(2);
  answer(1);
  await write;
  const after = listCarts();
  await until(3);
  answer(2, [{ id: 2 }]);
  answer(0, [{ id: 1 }]);
  expect([(await before).rows[0]?.id, (await after).rows[0]?.id]).toEqual(['1', '2']);
});

test('a fresh read joins none that is under way', async () => {
  const { client, listCarts, until, answer } = await holding();
  const before = listCarts();
  await until(1);
  const fresh = client.call(operations.listCarts, { params: { alias: 'loja' }, query: {}, fresh: true });
  await until(2);
  answer(0);
  answer(1, [{ id: 2 }]);
  expect([(await before).rows.length, (await fresh).rows.length]).toEqual([0, 1]);
});

test('one who leaves takes nothing from the other; when both have left, the call ends', async () => {
  const { client, seen, until, answer } = await holding();
  const leave = new AbortController();
  const call = (signal?: AbortSignal) =>
    client.call(operations.listCarts, { params: { alias: 'loja' }, ...(signal && { signal }) });
  const left = expect(call(leave.signal)).rejects.toThrow('left');
  const stayed = call();
  await until(1);
  leave.abort(new Error('left'));
  await left;
  answer(0, [{ id: 7 }]);
  expect((await stayed).rows.length).toBe(1);
  const alone = new AbortController();
  const lone = expect(call(alone.signal)).rejects.toThrow('left');
  await until(2);
  const closed = new Promise((resolve) => seen[1]?.on('close', resolve));
  alone.abort(new Error('left'));
  await Promise.all([lone, closed]);
});
