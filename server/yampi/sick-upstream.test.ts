import { afterEach, expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { type Answer, empty, failureOf, json, upstreams } from './fake-upstream.ts';

const setUp = upstreams(afterEach);

/** An upstream whose answer can be changed, and a clock. */
async function changing(first: Answer) {
  const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
  const upstream = { answer: first };
  const made = await setUp((...call) => upstream.answer(...call), {}, { now: () => new Date(clock.at) });
  return { ...made, clock, upstream };
}

test('after five failures it is not asked for 10 s, and says so at once', async () => {
  const { seen, listCarts } = await changing(json({}, 500));
  for (let n = 0; n < 3; n++) await failureOf(listCarts());
  expect(seen.length).toBe(5);
  const began = performance.now();
  expect(await failureOf(listCarts())).toMatchObject({ code: 'upstream_error', retryAfter: 10 });
  expect(performance.now() - began).toBeLessThan(20);
  expect(seen.length).toBe(5);
});

test('one call tries it again however many ask, and when it has healed all pass', async () => {
  const { seen, listCarts, clock, upstream } = await changing(json({}, 500));
  for (let n = 0; n < 3; n++) await failureOf(listCarts());
  clock.at += 10_000;
  const herd = (first: number) =>
    Promise.allSettled(Array.from({ length: 40 }, (_, n) => listCarts({ page: first + n })));
  expect((await herd(0)).every(({ status }) => status === 'rejected')).toBe(true);
  expect(seen.length).toBe(6);
  clock.at += 12_000;
  upstream.answer = json(empty);
  await listCarts();
  expect((await herd(100)).every(({ status }) => status === 'fulfilled')).toBe(true);
});

test('five minutes of 500s under load: no more calls than a tenth above the requests, then six a minute', async () => {
  const { seen, listCarts, clock } = await changing(json({}, 500));
  const requests = 600;
  let afterFirstMinute = 0;
  for (let request = 0; request < requests; request++) {
    clock.at += 500;
    await failureOf(listCarts({ page: request }));
    if (request === 120) afterFirstMinute = seen.length;
  }
  expect(seen.length).toBeLessThanOrEqual(1.1 * requests);
  expect(seen.length - afterFirstMinute).toBeLessThanOrEqual(4 * 6);
  expect(seen.length - afterFirstMinute).toBeGreaterThan(4 * 4);
});

test('flapping for long, retries stay a tenth of the calls', async () => {
  const { seen, listCarts, clock } = await changing((response, request, number) =>
    json(number % 3 ? empty : {}, number % 3 ? 200 : 500)(response, request, number),
  );
  let refused = 0;
  for (let request = 0; request < 400; request++) {
    clock.at += 1_500;
    await listCarts({ page: request }).catch(() => refused++);
  }
  expect(refused).toBeGreaterThan(0);
  expect(seen.length).toBeGreaterThan(400);
  expect(seen.length).toBeLessThanOrEqual(440);
});

test('a refused credential: at most two calls a minute, whatever is asked, until it is taken again', async () => {
  const { client, seen, clock, upstream } = await changing(json({ message: 'x' }, 401));
  const params = { alias: 'loja' };
  for (let second = 0; second < 180; second++) {
    clock.at += 1_000;
    for (const operation of [operations.listCarts, operations.listGateways])
      expect((await failureOf(client.call(operation, { params }))).code).toBe('store_credentials');
  }
  expect(seen.length).toBeLessThanOrEqual(2 * 3);
  upstream.answer = json(empty);
  clock.at += 35_000;
  expect((await client.call(operations.listCarts, { params })).rows).toEqual([]);
});
