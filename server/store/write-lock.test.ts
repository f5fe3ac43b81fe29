import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWriteLock } from './write-lock.ts';

test('one object is written by one at a time, in the order they came, also after a failure', async () => {
  const lock = createWriteLock(null);
  const seen: string[] = [];
  const write = (object: string, name: string, fails = false) =>
    lock
      .run(object, async () => {
        seen.push(`${name} begins`);
        await turn();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
      })
      .catch(() => seen.push(`${name} failed`));
  await Promise.all([write('a', 'one', true), write('a', 'two'), write('b', 'other')]);
  const ofA = seen.filter((line) => !line.startsWith('other'));
  expect(ofA).toEqual(['one begins', 'one ends', 'one failed', 'two begins', 'two ends']);
  expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('two begins'));
});
