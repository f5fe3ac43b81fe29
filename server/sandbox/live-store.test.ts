import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { liveStore } from './live-store.ts';
import { createSandbox } from './sandbox.ts';

const database = testDatabase();

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('moves the clock on by what passes beyond real time, a beat a second', async () => {
  for (const [speed, expected] of [
    [3600, 35_990],
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

it.each([1, 60, 3600])('at %i the store’s clock goes that many seconds in one of ours', async (speed) => {
  const begun = Date.parse('2026-11-23T15:00:00Z');
  let passed = 0;
  const { pool } = database;
  const sandbox = await createSandbox({ pool, now: () => new Date(begun + passed) });
  const { alias } = await sandbox.createStore({ alias: `loja-de-ritmo-${speed}`, carts: 0 });
  const moments: number[] = [];
  let heard = () => {};
  const beat = () =>
    new Promise<void>((resolve) => {
      heard = resolve;
    });
  const stop = liveStore(
    async (seconds) => {
      moments.push((await sandbox.advanceStore(alias, seconds)).now.getTime() - begun);
      heard();
    },
    {
      speed,
      onFailure: (error) => {
        throw error;
      },
    },
  );
  for (let at = 1; at <= 3; at++) {
    const beaten = beat();
    passed += 1000;
    await vi.advanceTimersByTimeAsync(1000);
    await beaten;
  }
  await stop();
  expect(moments).toEqual([1, 2, 3].map((second) => second * speed * 1000));
});
