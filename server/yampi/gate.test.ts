import { expect, test } from 'vitest';
import { createGate } from './gate.ts';

const ana = { lane: 'interactive', user: 'ana' } as const;
const sync = { lane: 'background' } as const;

test('who waits gets the place that is given back, once', async () => {
  const gate = createGate({ places: 1, queue: 5, waitMs: 60_000 });
  const leave = await gate.enter(sync);
  const order: string[] = [];
  const waiting = [
    gate.enter(sync).then((done) => order.push('sync') && done()),
    gate.enter(ana).then((done) => order.push('ana') && done()),
  ];
  leave();
  leave();
  await Promise.all(waiting);
  expect(order).toEqual(['ana', 'sync']);
});

test('a full queue refuses the sync, and the sync gives its place in it to a person', async () => {
  const gate = createGate({ places: 1, queue: 1, waitMs: 60_000 });
  const leave = await gate.enter(ana);
  const queued = gate.enter(sync);
  await expect(gate.enter(sync)).rejects.toMatchObject({ code: 'busy', retryAfter: 5 });
  const person = gate.enter(ana);
  await expect(queued).rejects.toMatchObject({ code: 'busy' });
  await expect(gate.enter(ana)).rejects.toMatchObject({ code: 'busy' });
  leave();
  (await person)();
});

test('who leaves the queue frees its place there and takes none', async () => {
  const gate = createGate({ places: 1, queue: 1, waitMs: 60_000 });
  const leave = await gate.enter(ana);
  const end = new AbortController();
  const left = gate.enter(ana, end.signal);
  end.abort(new Error('left'));
  await expect(left).rejects.toThrow('left');
  const next = gate.enter(ana);
  leave();
  (await next)();
});
