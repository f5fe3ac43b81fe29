import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, endOfDay, instantOfWallTime, isDay, startOfDay, wallTimeOf } from './sao-paulo.ts';

describe('instantOfWallTime', () => {
  it('knows summer time, which existed until 2019', () => {
    expect(instantOfWallTime('2018-01-15 12:00:00')).toBe('2018-01-15T14:00:00.000Z');
    expect(instantOfWallTime('2018-07-15 12:00:00')).toBe('2018-07-15T15:00:00.000Z');
    expect(instantOfWallTime('2020-01-15 12:00:00')).toBe('2020-01-15T15:00:00.000Z');
  });

  it('reads the spellings of the wire', () => {
    expect(instantOfWallTime('2025-03-17 11:38:51.000000')).toBe('2025-03-17T14:38:51.000Z');
    expect(instantOfWallTime('2025-03-17T11:38:51')).toBe('2025-03-17T14:38:51.000Z');
    expect(instantOfWallTime(' 2025-03-17 11:38:51.5 ')).toBe('2025-03-17T14:38:51.500Z');
    expect(instantOfWallTime('2025-03-17')).toBe('2025-03-17T03:00:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '0000-00-00 00:00:00',
    '-0001-11-30 00:00:00',
    '2025-13-01 00:00:00',
    '2025-02-30 10:00:00',
    '2025-03-17 25:00:00',
    '17/03/2025',
    '2025-03-17 11:38',
    '0000-01-01',
    '0001-01-01 00:00:00.000000',
    '0099-05-05 12:00:00',
    '1969-12-31 23:59:59',
    '2200-01-01 00:00:00',
    '9999-12-31 23:59:59',
  ])('refuses %j', (text) => {
    expect(instantOfWallTime(text)).toBeNull();
  });

  it('moves what summer time skipped forward: 4 November 2018 began at one', () => {
    expect(instantOfWallTime('2018-11-03 23:59:59')).toBe('2018-11-04T02:59:59.000Z');
    expect(instantOfWallTime('2018-11-04 00:00:00')).toBe('2018-11-04T03:00:00.000Z');
    expect(instantOfWallTime('2018-11-04 00:30:00')).toBe('2018-11-04T03:30:00.000Z');
    expect(instantOfWallTime('2018-11-04 01:00:00')).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay('2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(startOfDay('2018-11-04'))).toBe('2018-11-04');
  });

  it('takes the first of two: 17 February 2018 had its last hour twice', () => {
    expect(instantOfWallTime('2018-02-17 22:59:59')).toBe('2018-02-18T00:59:59.000Z');
    expect(instantOfWallTime('2018-02-17 23:30:00')).toBe('2018-02-18T01:30:00.000Z');
    expect(instantOfWallTime('2018-02-18 00:00:00')).toBe('2018-02-18T03:00:00.000Z');
  });
});

describe('wallTimeOf', () => {
  it('shows what the clock on the wall showed', () => {
    expect(wallTimeOf('2018-01-15T14:00:00Z')).toBe('2018-01-15 12:00:00');
    expect(wallTimeOf('2020-01-15T14:00:00Z')).toBe('2020-01-15 11:00:00');
    expect(wallTimeOf('2018-02-18T02:30:00Z')).toBe('2018-02-17 23:30:00');
    expect(wallTimeOf(new Date('2018-11-04T03:00:00Z'))).toBe('2018-11-04 01:00:00');
  });

  it('prints midnight as 00', () => {
    expect(wallTimeOf('2026-11-23T03:00:00Z')).toBe('2026-11-23 00:00:00');
  });

  it('is undone by instantOfWallTime, but for an hour that came twice', () => {
    const seconds = fc.integer({ min: Date.UTC(2010, 0) / 1000, max: Date.UTC(2040, 0) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const at = new Date(second * 1000).toISOString();
        const back = instantOfWallTime(wallTimeOf(at)) ?? '';
        expect([0, 3_600_000]).toContain(Date.parse(at) - Date.parse(back));
        expect(wallTimeOf(back)).toBe(wallTimeOf(at));
      }),
    );
  });
});

describe('days', () => {
  it('belong to São Paulo, not to Greenwich', () => {
    expect(dayOf('2026-11-23T02:59:59Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-23T03:00:00Z')).toBe('2026-11-23');
  });

  it('are counted over months, leap years and changes of summer time', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2018-11-05', -2)).toBe('2018-11-03');
    expect(addDays('2026-11-23', -90)).toBe('2026-08-25');
  });

  it('exist in the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(['2026-02-29', '2026-2-1', '2026-00-10', '23/11/2026', ''].some(isDay)).toBe(false);
  });

  it('stay within what can be stamped: the nearest day stands for one beyond', () => {
    expect(startOfDay('0001-01-01')).toBe('1970-01-01T03:00:00.000Z');
    expect(endOfDay('0000-01-01')).toBe('1970-01-02T03:00:00.000Z');
    expect(startOfDay('9999-12-31')).toBe('2199-12-31T03:00:00.000Z');
    expect(endOfDay('9999-12-31')).toBe('2200-01-01T03:00:00.000Z');
    expect(endOfDay('2026-11-23')).toBe('2026-11-24T03:00:00.000Z');
  });

  it('begin at an instant, or are refused', () => {
    expect(startOfDay('2026-11-23')).toBe('2026-11-23T03:00:00.000Z');
    expect(() => startOfDay('soon')).toThrow(RangeError);
    expect(() => endOfDay('2026-02-30')).toThrow(RangeError);
  });
});
