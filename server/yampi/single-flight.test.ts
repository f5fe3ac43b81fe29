import { expect, test } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

const key = (part = 'a', store = 'loja') => ({ store, parts: [part] });

function setUp() {
  const runs: { end(value: unknown): void; fail(error: unknown): void; signal: AbortSignal | undefined }[] =
    [];
  const flights = createSingleFlight((error) => error === 'own');
  const run = (signal?: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => runs.push({ end: resolve, fail: reject, signal }));
  const share = (where = key(), signal?: AbortSignal) => flights.share(where, run, signal);
  return { runs, flights, share };
}

test('equal calls are one, other ones are not, and afterwards it is asked anew', async () => {
  const { runs, share } = setUp();
  const both = [share(), share()];
  const others = [share(key('b')), share(key('a', 'outra'))];
  expect(runs.length).toBe(3);
  for (const run of runs) run.end(runs.indexOf(run));
  expect(await Promise.all([...both, ...others])).toEqual([0, 0, 1, 2]);
  const later = share();
  runs[3]?.end('new');
  expect(await later).toBe('new');
});

test('whoever leaves lets the others have it; when all have left, it ends', async () => {
  const { runs, share } = setUp();
  const [first, second] = [new AbortController(), new AbortController()];
  const left = expect(share(key(), first.signal)).rejects.toBe('first left');
  const stayed = share(key(), second.signal);
  first.abort('first left');
  await left;
  expect(runs[0]?.signal?.aborted).toBe(false);
  runs[0]?.end('it');
  expect(await stayed).toBe('it');
  const alone = new AbortController();
  const lone = expect(share(key(), alone.signal)).rejects.toBe('left');
  alone.abort('left');
  await lone;
  expect(runs[1]?.signal?.aborted).toBe(true);
  const next = share();
  runs[2]?.end('again');
  expect(await next).toBe('again');
});

test('a failure is everybody’s, but for those that say nothing to the others', async () => {
  const { runs, share } = setUp();
  const failed = [share(), share()];
  runs[0]?.fail('all');
  expect(await Promise.allSettled(failed)).toMatchObject([{ reason: 'all' }, { reason: 'all' }]);
  const [leader, joined] = [share(), share()];
  runs[1]?.fail('own');
  await expect(leader).rejects.toBe('own');
  expect(runs.length).toBe(3);
  runs[2]?.end('mine');
  expect(await joined).toBe('mine');
});

test('after a change nobody joins what was asked before', async () => {
  const { runs, flights, share } = setUp();
  const before = share();
  flights.detach('loja');
  const after = share();
  runs[1]?.end('new');
  runs[0]?.end('old');
  expect(await Promise.all([before, after])).toEqual(['old', 'new']);
});
