import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

const interactive = (user?: string) => ({ lane: 'interactive' as const, user });
const background = { lane: 'background' as const };

test('people are served in turn, and the background after all of them', () => {
  const turns = createTurns<string>();
  turns.add(background, 'sync 1');
  for (const item of ['ana 1', 'ana 2', 'ana 3']) turns.add(interactive('ana'), item);
  turns.add(interactive('bia'), 'bia 1');
  turns.add(interactive(), 'nobody 1');
  turns.add(interactive('bia'), 'bia 2');
  const served = Array.from({ length: 8 }, () => turns.next());
  expect(served).toEqual(['ana 1', 'bia 1', 'nobody 1', 'ana 2', 'bia 2', 'ana 3', 'sync 1', undefined]);
});

test('what leaves is not served, and leaves once', () => {
  const turns = createTurns<string>();
  const leave = turns.add(interactive('ana'), 'ana 1');
  turns.add(interactive('ana'), 'ana 2');
  leave();
  leave();
  expect([turns.size(), turns.next(), turns.next(), turns.size()]).toEqual([1, 'ana 2', undefined, 0]);
});

test('the last of the background makes room', () => {
  const turns = createTurns<string>();
  turns.add(interactive('ana'), 'ana 1');
  turns.add(background, 'sync 1');
  turns.add(background, 'sync 2');
  expect([turns.dropBackground(), turns.dropBackground(), turns.dropBackground()]).toEqual([
    'sync 2',
    'sync 1',
    undefined,
  ]);
  expect(turns.size()).toBe(1);
});
