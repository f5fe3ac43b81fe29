import { expect, test } from 'vitest';
import { createActQueue } from './act-queue.ts';

test('what concerns one thing takes turns, in order; other things do not wait', async () => {
  const inTurn = createActQueue();
  const done: string[] = [];
  let release = () => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  const all = [
    inTurn(['a'], () => first.then(() => void done.push('a1'))),
    inTurn(['a', 'b'], async () => void done.push('ab')),
    inTurn(['b'], async () => void done.push('b')),
    inTurn(['c'], async () => void done.push('c')),
  ];
  await all[3];
  expect(done).toEqual(['c']);
  release();
  await Promise.all(all);
  expect(done).toEqual(['c', 'a1', 'ab', 'b']);
});

test('a failure is told to who asked, and the next goes on', async () => {
  const inTurn = createActQueue();
  const failed = inTurn(['a'], () => Promise.reject(new Error('no')));
  const next = inTurn(['a'], async () => 'on');
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBe('on');
});
