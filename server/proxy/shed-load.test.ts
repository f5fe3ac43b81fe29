import { expect, test, vi } from 'vitest';
import { errorEnvelope } from '#contract/app/errors.ts';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { createLoad, loadLimits } from './load.ts';
import { createMetrics } from './metrics.ts';
import { Refusal } from './refusal.ts';

const { db } = testDatabase();
const path = '/api/stores/loja-a/carts/summary';

/** An app whose summaries come when `answer` is called, and somebody who asks for 200 of them at once. */
async function flooded(load = createLoad(() => false)) {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = 0;
  const metrics = createMetrics();
  const made = testApp(db, {
    load,
    metrics,
    upstream: {
      async summarizeCarts() {
        asked += 1;
        await answered;
        return { count: 1, totalCents: 1 };
      },
    },
  });
  const cookies = [await made.signIn('owner'), await made.signIn('owner')] as const;
  const answers = Array.from({ length: 200 }, () => made.call(path, { cookie: cookies[0] }));
  await vi.waitUntil(() => asked === loadLimits.crowded);
  return { ...made, metrics, answer, answers, cookies };
}

test('a flood from one session is cut to what there is room for, told when to come back, and harms nobody else', async () => {
  const { call, metrics, answer, answers, cookies } = await flooded();
  const refused = answers.slice(loadLimits.crowded);
  for (const response of await Promise.all(refused)) {
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '1']);
    expect(errorEnvelope.parse(await response.json())).toMatchObject({ code: 'overloaded', retryAfter: 1 });
  }
  const others = await call('/api/stores/loja-a/carts', { cookie: cookies[1] });
  expect(others.status).toBe(200);
  // A change of the one who floods begins all the same.
  const change = await call('/api/stores/loja-a/sync', { method: 'POST', cookie: cookies[0] });
  expect(change.status).toBe(200);
  answer();
  const begun = await Promise.all(answers.slice(0, loadLimits.crowded));
  expect(new Set(begun.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await metrics.text()).toContain(
    `resgate_shed_requests_total{kind="view"} ${200 - loadLimits.crowded}\n`,
  );
  expect((await call(path, { cookie: cookies[0] })).status).toBe(200);
});

test('a change that was begun ends well, however full it gets', async () => {
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const refresh = vi.fn(async () => {
    await answered;
    throw new Refusal('conflict');
  });
  const load = createLoad(() => false, { crowded: 1, share: 1, full: 1 });
  const { call, signIn } = testApp(db, { load, upstream: { refresh } });
  const cookie = await signIn('owner');
  const change = () => call('/api/stores/loja-a/sync', { method: 'POST', cookie });
  const begun = [change(), change()];
  await vi.waitUntil(() => refresh.mock.calls.length === 2);
  expect([(await call(path, { cookie })).status, (await change()).status]).toEqual([503, 503]);
  answer();
  // How it ended is told as it ended.
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual([409, 409]);
  expect(refresh).toHaveBeenCalledTimes(2);
});
