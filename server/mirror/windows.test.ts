import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#contract/sao-paulo.ts';
import { type DayWindow, freshFor, openEnd, planWindows, replanWindows, splitWindow } from './windows.ts';

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));

function expectNoGap(windows: DayWindow[]): void {
  windows.slice(1).forEach((older, index) => {
    expect(addDays(older.last, 1)).toBe(windows[index]?.first);
    expect(older.first <= older.last).toBe(true);
  });
}

test('a plan goes from the open end back to the beginning', () => {
  expect(planWindows('2026-03-02')).toEqual([
    { first: '2026-03-01', last: openEnd },
    { first: '2026-02-23', last: '2026-02-28' },
    { first: '2026-01-31', last: '2026-02-22' },
    { first: '2025-12-02', last: '2026-01-30' },
    { first: '2010-01-01', last: '2025-12-01' },
  ]);
});

test('no plan has a gap or an overlap', () => {
  fc.assert(fc.property(anyDay, (today) => expectNoGap(planWindows(today))));
});

test('halves cover the whole, newer first, and end at single days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 5_000 }), (first, days) => {
      const last = addDays(first, days);
      const halves = splitWindow({ first, last }, '2099-01-01');
      expectNoGap(halves ?? []);
      expect([halves?.[1].first, halves?.[0].last]).toEqual([first, last]);
    }),
  );
});

test('a single day has no halves', () => {
  expect(splitWindow({ first: '2026-11-19', last: '2026-11-19' }, '2026-11-20')).toBeNull();
});

test('an open end is split at today and stays open', () => {
  expect(splitWindow({ first: '2026-11-19', last: openEnd }, '2026-11-20')).toEqual([
    { first: '2026-11-20', last: openEnd },
    { first: '2026-11-19', last: '2026-11-19' },
  ]);
  expect(splitWindow({ first: '2026-11-20', last: openEnd }, '2026-11-20')).toBeNull();
});

describe('the plan of another day', () => {
  const at = (minutes: number) => new Date(Date.parse('2026-11-20T12:00:00Z') + minutes * 60_000);
  const read = planWindows('2026-11-20').map((window, index) => ({ ...window, readAt: at(-index) }));

  test('takes over the stalest read of the days it covers', () => {
    const plan = replanWindows(read, '2026-11-21');
    expect(plan.map(({ readAt }) => readAt)).toEqual([at(0), at(-1), at(-2), at(-3), at(-4)]);
  });

  test('owes a window whose days were not all read', () => {
    const [newest, ...older] = read;
    const plan = replanWindows(
      [{ ...newest, first: '2026-11-19', last: openEnd, readAt: null }, ...older],
      '2026-11-21',
    );
    expect(plan.map(({ readAt }) => readAt === null)).toEqual([true, true, false, false, false]);
  });
});

test('the newer a window, the sooner it is due', () => {
  const today = '2026-11-20';
  const minutes = planWindows(today).map((window) => freshFor(window, today, true) / 60_000);
  expect(minutes).toEqual([2, 30, 360, 1_440, 1_440]);
  expect(freshFor({ first: '2026-11-19', last: openEnd }, today, false)).toBe(15 * 60_000);
});
