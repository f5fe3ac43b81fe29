import { expect, test } from 'vitest';
import { createRowsFirst } from './rows-first.ts';

/** A question that ends when the test says so. */
function question(name: string, asked: string[]) {
  let end = () => {};
  let fail = () => {};
  const answer = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const ask = () => {
    asked.push(name);
    return answer;
  };
  return { ask, end, fail };
}

const turn = () => new Promise(setImmediate);

test('a count waits for the rows that were asked for before it, also for those that fail', async () => {
  const asked: string[] = [];
  const { rows, counts } = createRowsFirst();
  const first = question('first rows', asked);
  const second = question('second rows', asked);
  const count = question('count', asked);
  const answers = [rows(first.ask), rows(second.ask).catch(() => 'failed'), counts(count.ask)];
  first.end();
  await turn();
  expect(asked).toEqual(['first rows', 'second rows']);
  second.fail();
  await turn();
  expect(asked).toEqual(['first rows', 'second rows', 'count']);
  count.end();
  expect(await Promise.all(answers)).toEqual(['first rows', 'failed', 'count']);
});

test('rows wait for nothing, and a count for no rows that come later', async () => {
  const asked: string[] = [];
  const { rows, counts } = createRowsFirst();
  const early = question('early rows', asked);
  const late = question('late rows', asked);
  const count = question('count', asked);
  void rows(early.ask);
  const answer = counts(count.ask);
  void rows(late.ask);
  expect(asked).toEqual(['early rows', 'late rows']);
  early.end();
  await turn();
  expect(asked).toEqual(['early rows', 'late rows', 'count']);
  count.end();
  expect(await answer).toBe('count');
});
