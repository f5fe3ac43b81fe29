import { expect, test, vi } from 'vitest';
import { createLoad, watchLoop } from './load.ts';

const limits = { crowded: 4, share: 2, full: 6 };
const views = (load: ReturnType<typeof createLoad>, asker: string, count: number) =>
  Array.from({ length: count }, () => load.enter(asker, true));
const admitted = (entries: unknown[]) => entries.filter(Boolean).length;

test('while there is room everybody is let in', () => {
  const load = createLoad(() => false, limits);
  expect(admitted(views(load, 'ana', 4))).toBe(4);
});

test('when it is crowded who has most waits, and the others go on', () => {
  const load = createLoad(() => false, limits);
  expect(admitted(views(load, 'flood', 50))).toBe(4);
  expect(admitted(views(load, 'ana', 50))).toBe(2);
});

test('when it is full no view begins, and a change still does, up to twice as many', () => {
  const load = createLoad(() => false, limits);
  for (const asker of ['a', 'b', 'c']) views(load, asker, 2);
  expect(load.enter('ana', true)).toBeUndefined();
  const changes = Array.from({ length: 50 }, () => load.enter('ana', false));
  expect(admitted(changes)).toBe(6);
});

test('with a late loop an asker has two views at a time, and changes as ever', () => {
  let late = true;
  const load = createLoad(() => late, limits);
  expect(admitted(views(load, 'ana', 3))).toBe(2);
  expect(load.enter('ana', false)).toBeDefined();
  expect(admitted(views(load, 'bia', 1))).toBe(1);
  late = false;
  expect(
    admitted(
      views(
        createLoad(() => late, limits),
        'ana',
        3,
      ),
    ),
  ).toBe(3);
});

test('who has ended makes room', () => {
  const load = createLoad(() => false, limits);
  const entries = views(load, 'ana', 4);
  expect(load.enter('ana', true)).toBeUndefined();
  for (const leave of entries) leave?.();
  expect(admitted(views(load, 'ana', 5))).toBe(4);
});

test('a loop that was held up is late, and on time again after', async () => {
  const loop = watchLoop();
  expect(loop.isLate()).toBe(false);
  const holdUp = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  await vi.waitUntil(() => holdUp() && loop.isLate(), { timeout: 10_000 });
  await vi.waitUntil(() => !loop.isLate(), { timeout: 20_000 });
  loop.end();
}, 30_000);
