import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { liveStore } from './live-store.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('moves the clock on by what passes beyond real time, a beat a second', async () => {
  for (const [speed, expected] of [
    [60, 590],
    [1.25, 2],
    [1, 0],
  ] as const) {
    const moves: number[] = [];
    const stop = liveStore(async (seconds) => moves.push(seconds), { speed, onFailure: () => {} });
    await vi.advanceTimersByTimeAsync(10_000);
    await stop();
    expect(moves).toHaveLength(10);
    expect(sum(moves)).toBe(expected);
    expect(moves.every(Number.isInteger)).toBe(true);
  }
});

it('makes up for a beat that failed, and tells of it', async () => {
  const moves: number[] = [];
  const failures: unknown[] = [];
  let broken = true;
  const stop = liveStore(
    async (seconds) => {
      if (broken) throw new Error('the database is away');
      moves.push(seconds);
    },
    { speed: 11, onFailure: (error) => failures.push(error) },
  );
  await vi.advanceTimersByTimeAsync(3000);
  broken = false;
  await vi.advanceTimersByTimeAsync(1000);
  await stop();
  expect(failures).toHaveLength(3);
  expect(moves).toEqual([40]);
});

it('never runs two beats at once, and stops after the one under way', async () => {
  let running = 0;
  let most = 0;
  let beats = 0;
  let finish = () => {};
  const stop = liveStore(
    async () => {
      beats += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      running -= 1;
    },
    { speed: 10, onFailure: () => {} },
  );
  await vi.advanceTimersByTimeAsync(5000);
  expect([beats, most]).toEqual([1, 1]);
  const stopped = stop();
  finish();
  await stopped;
  await vi.advanceTimersByTimeAsync(5000);
  expect([beats, running]).toEqual([1, 0]);
});
