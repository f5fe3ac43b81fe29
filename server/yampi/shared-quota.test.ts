import { afterEach, expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { dice } from '../../test/dice.ts';
import { empty, json, upstreams } from './fake-upstream.ts';
import { UpstreamError } from './upstream-error.ts';

const setUp = upstreams(afterEach);
const minute = 60_000;

test('20 people and the sync for 10 minutes: at most 55 calls in any 60 s per route, and no 429', async () => {
  const clock = { at: Date.parse('2026-11-20T12:00:17Z') };
  const random = dice(7);
  const sent = new Map<string, number[]>();
  let refusals = 0;
  const { client } = await setUp(
    (response, request, number) => {
      const route = request.url?.split('?')[0] ?? '';
      const calls = sent.get(route) ?? [];
      sent.set(route, [...calls, clock.at]);
      const inWindow = calls.filter((at) => Math.floor(at / minute) === Math.floor(clock.at / minute)).length;
      if (inWindow >= 60) refusals++;
      const headers = {
        'x-ratelimit-limit': '60',
        'x-ratelimit-remaining': String(Math.max(0, 59 - inWindow)),
      };
      json(inWindow < 60 ? empty : {}, inWindow < 60 ? 200 : 429, headers)(response, request, number);
    },
    {},
    { now: () => new Date(clock.at), random },
  );

  const reads = [operations.listCarts, operations.listTransactions, operations.listCustomers];
  const people = Array.from({ length: 20 }, (_, n) => ({ user: `user-${n}`, mayAskAt: 0, got: 0 }));
  const params = { alias: 'loja' };

  async function ask(person: (typeof people)[number]): Promise<void> {
    const operation = reads[Math.floor(random() ** 3 * reads.length)] ?? operations.listCarts;
    // A page nobody else looks at, so that nothing is shared.
    const input = { params, query: { page: Math.floor(random() * 1e9) }, user: person.user };
    try {
      await client.call(operation, input);
      person.got++;
    } catch (error) {
      if (!(error instanceof UpstreamError) || error.code !== 'busy') throw error;
      // The countdown on the screen.
      person.mayAskAt = clock.at + (error.retryAfter ?? 0) * 1000;
    }
  }

  const end = clock.at + 10 * minute;
  for (; clock.at < end; clock.at += 500) {
    const asking = people.filter(({ mayAskAt }) => clock.at >= mayAskAt && random() < 0.3);
    const sync = client.call(operations.listCarts, {
      params,
      lane: 'background',
      query: { page: clock.at },
    });
    await Promise.all([...asking.map(ask), sync.catch(() => {})]);
  }

  expect(refusals).toBe(0);
  expect(sent.size).toBe(3);
  for (const times of sent.values()) {
    const most = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + minute).length),
    );
    expect(most).toBeLessThanOrEqual(55);
  }
  // The busiest route is used to the full, and everybody got a good part of it.
  expect(Math.max(...[...sent.values()].map(({ length }) => length))).toBeGreaterThan(450);
  const got = people.map((person) => person.got);
  expect(Math.min(...got)).toBeGreaterThan(Math.max(...got) / 2);
});

test('one who asks without end leaves calls for another who asks', async () => {
  const clock = { at: Date.parse('2026-11-20T12:00:00Z') };
  const { client } = await setUp(json(empty), {}, { now: () => new Date(clock.at) });
  let page = 0;
  const ask = (user: string) =>
    client
      .call(operations.listCarts, { params: { alias: 'loja' }, query: { page: ++page }, user })
      .then(() => 1)
      .catch(() => 0);
  await ask('calm');
  let greedy = 0;
  for (let n = 0; n < 100; n++) greedy += await ask('greedy');
  let calm = 0;
  for (let n = 0; n < 9; n++) calm += await ask('calm');
  expect([greedy, calm]).toEqual([39, 9]);
});
