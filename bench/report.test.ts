import { expect, test } from 'vitest';
import budgets from './budgets.json' with { type: 'json' };
import { judge, table } from './report.ts';

test('every budget says once what it limits, and why', () => {
  const names = budgets.map(({ metric, kind }) => `${metric} ${kind}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { kind, source } of budgets) {
    expect(['absolute', 'ratio']).toContain(kind);
    expect(source).toMatch(/\.$/);
  }
});

test('a ratio is held against the floor, an absolute limit against the value, and no number is over', () => {
  const verdicts = judge({
    'next page, CPU 4x': { ours: 90, floor: 100 },
    'elements for 50 rows': { ours: 901, floor: 1000 },
    'heap per route change': { ours: 9, floor: 3 },
    'layout shift': { ours: Number.NaN },
  });
  expect(verdicts.map(({ metric, verdict }) => [metric, verdict])).toEqual([
    ['layout shift', 'over'],
    ['elements for 50 rows', 'over'],
    ['next page, CPU 4x', 'ok'],

    ['heap per route change', 'noted'],
  ]);
  expect(table(verdicts)).toMatch(/next page, CPU 4x\s+90 ms\s+100\s+0\.90\s+1\.00 x floor\s+ok/);
});
