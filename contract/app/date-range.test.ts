import { expect, it } from 'vitest';
import { instantsOfRange } from './date-range.ts';

const now = new Date('2026-11-23T15:00:00Z');

it('includes its last day, and today in a preset', () => {
  expect(instantsOfRange({ range: 'custom', from: '2026-11-02', to: '2026-11-01' }, now)).toEqual({
    from: '2026-11-01T03:00:00.000Z',
    until: '2026-11-03T03:00:00.000Z',
  });
  expect(instantsOfRange({ range: '7d' }, now)).toEqual({
    from: '2026-11-17T03:00:00.000Z',
    until: '2026-11-24T03:00:00.000Z',
  });
});

it('bounds the days that were typed to those a shop can have', () => {
  expect(instantsOfRange({ range: 'custom', from: '0001-01-01', to: '9999-12-31' }, now)).toEqual({
    from: '1970-01-01T03:00:00.000Z',
    until: '2200-01-01T03:00:00.000Z',
  });
});
