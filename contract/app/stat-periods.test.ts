import { describe, expect, test } from 'vitest';
import { type Comparison, grainFor, periodsOf } from './stat-periods.ts';

const monday = new Date('2026-11-23T13:30:00Z');
const asked = (fields: object, compare: Comparison = 'previous') => ({
  range: '7d' as const,
  compare,
  weekdays: false,
  ...fields,
});
const previousOf = (fields: object, compare?: Comparison, now = monday) =>
  periodsOf(asked(fields, compare), now).previous;

test('a period ends with its last day, whatever time it is', () => {
  const { current, previous } = periodsOf(asked({}, 'none'), monday);
  const days = { first: '2026-11-17', last: '2026-11-23' };
  expect(current).toEqual({ ...days, from: '2026-11-17T03:00:00.000Z', until: '2026-11-24T03:00:00.000Z' });
  expect(previous).toBeNull();
});

test('while today is not over, the earlier period ends at the same time of its day', () => {
  expect(previousOf({})).toEqual({
    first: '2026-11-10',
    last: '2026-11-16',
    from: '2026-11-10T03:00:00.000Z',
    until: '2026-11-16T13:30:00.000Z',
  });
  expect(previousOf({ range: 'today' })).toMatchObject({
    first: '2026-11-22',
    until: '2026-11-22T13:30:00.000Z',
  });
});

test('a period that is over is held against a whole one', () => {
  const past = { range: 'custom', from: '2026-11-01', to: '2026-11-10' };
  expect(previousOf(past)).toEqual({
    first: '2026-10-22',
    last: '2026-10-31',
    from: '2026-10-22T03:00:00.000Z',
    until: '2026-11-01T03:00:00.000Z',
  });
});

test('a period that goes on after today is cut at today', () => {
  const month = { range: 'custom', from: '2026-11-01', to: '2026-11-30' };
  expect(previousOf(month)).toMatchObject({
    first: '2026-10-02',
    last: '2026-10-24',
    until: '2026-10-24T13:30:00.000Z',
  });
});

describe('with the same weekdays', () => {
  test.each([
    ['today', '2026-11-16', 'previous'],
    ['7d', '2026-11-10', 'previous'],
    ['30d', '2026-09-20', 'previous'],
    ['today', '2025-11-24', 'year'],
    ['30d', '2025-10-26', 'year'],
  ] as const)('%s begins on %s (%s)', (range, first, compare) => {
    const { current, previous } = periodsOf(asked({ range, weekdays: true }, compare), monday);
    expect(previous?.first).toBe(first);
    const weekday = (day: string | null | undefined) => new Date(day ?? '').getUTCDay();
    expect(weekday(previous?.first)).toBe(weekday(current.first));
  });
});

test('a year earlier are the same days; 29 February is held against the 28th', () => {
  expect(previousOf({ range: '30d' }, 'year')).toMatchObject({ first: '2025-10-25', last: '2025-11-23' });
  const leap = { range: 'custom', from: '2024-02-27', to: '2024-02-29' };
  expect(previousOf(leap, 'year')).toMatchObject({ first: '2023-02-27', last: '2023-02-28' });
});

test('the cut is the same time since midnight, also where the clock changed meanwhile', () => {
  // Summer time began on 4 November 2018, so that day has 23 hours.
  const now = new Date('2018-11-05T12:00:00Z');
  expect(previousOf({ range: 'today' }, 'previous', now)).toMatchObject({
    first: '2018-11-04',
    from: '2018-11-04T03:00:00.000Z',
    until: '2018-11-04T13:00:00.000Z',
  });
});

test('what has no beginning or no end is held against nothing', () => {
  expect(previousOf({ range: 'all' })).toBeNull();
  expect(previousOf({ range: 'custom', from: '2026-11-01' })).toBeNull();
});

test.each([
  ['2026-11-23', '2026-11-23', 'hour'],
  ['2026-11-22', '2026-11-23', 'hour'],
  ['2026-11-21', '2026-11-23', 'day'],
  ['2026-08-24', '2026-11-23', 'day'],
  ['2026-08-23', '2026-11-23', 'week'],
  [null, null, 'week'],
] as const)('from %s to %s the grain is %s', (first, last, grain) => {
  expect(grainFor({ first, last, from: null, until: null })).toBe(grain);
});
