import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  id,
  many,
  one,
  readCents,
  readDay,
  readFlag,
  readId,
  readInstant,
  readNumber,
  readProgress,
  readRows,
  readText,
  text,
} from './readers.ts';

describe('readId', () => {
  it.each([
    [123, '123'],
    ['29687073', '29687073'],
    [0, '0'],
    ['9223372036854775807', '9223372036854775807'],
  ])('%j → %s', (value, read) => expect(readId(value)).toBe(read));

  it.each([null, undefined, '', 'abc', '12a', -1, 1.5, 2 ** 53, '12345678901234567890', {}, [], true])(
    'refuses %j',
    (value) => expect(readId(value)).toBeNull(),
  );
});

describe('readText', () => {
  it('keeps accents, line breaks and spaces', () => {
    expect(readText(' São João\n\tda Boa Vista ')).toBe(' São João\n\tda Boa Vista ');
  });

  it('drops control characters, and all beyond 10,000', () => {
    expect(readText('a\u0000b\u001bc')).toBe('abc');
    expect(readText('x'.repeat(10_001))).toHaveLength(10_000);
  });

  it('takes numbers, and nothing for blank or other things', () => {
    expect(readText(51)).toBe('51');
    expect([readText('  '), readText(null), readText({}), readText(false)]).toEqual([null, null, null, null]);
  });
});

describe('readNumber', () => {
  it.each([
    ['1', 1],
    ['293477.67', 293_477.67],
    [718.2, 718.2],
    ['-3.5', -3.5],
  ])('%j → %d', (value, read) => expect(readNumber(value)).toBe(read));

  it.each(['', '1.234,56', '0,00', 'R$ 1', '1e5', '0x10', 'Infinity', Number.NaN, null, [1]])(
    'does not guess at %j',
    (value) => expect(readNumber(value)).toBeNull(),
  );
});

describe('readCents', () => {
  it.each([
    [718.2, 71_820],
    ['293477.67', 29_347_767],
    [0, 0],
    [0.1 + 0.2, 30],
    [284.905, 28_491],
    ['1.005', 101],
    [1.004999, 100],
    [-19.9, -1990],
    ['-0.005', -1],
    [1e-7, 0],
    ['99999', 9_999_900],
  ])('%j → %d', (value, cents) => expect(readCents(value)).toBe(cents));

  it.each(['1.234,56', 'R$ 10,00', null, {}, 1e13, ''])('refuses %j', (value) =>
    expect(readCents(value)).toBeNull(),
  );

  it('reads every amount of cents back, as number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        expect(readCents(cents / 100)).toBe(cents);
        expect(readCents((cents / 100).toFixed(2))).toBe(cents);
      }),
    );
  });
});

describe('readFlag', () => {
  it.each([true, 1, '1', 'true'])('%j is true', (value) => expect(readFlag(value)).toBe(true));
  it.each([false, 0, '0', 'false'])('%j is false', (value) => expect(readFlag(value)).toBe(false));
  it.each([null, 'sim', 2, {}, []])('%j is unknown', (value) => expect(readFlag(value)).toBeNull());
});

describe('readInstant', () => {
  const dump = (date: string) => ({ date, timezone_type: 3, timezone: 'America/Sao_Paulo' });

  it('reads the four forms of the documents', () => {
    expect(readInstant(dump('2017-12-25 04:53:10.000000'))).toBe('2017-12-25T06:53:10.000Z');
    expect(readInstant('2025-03-17 11:53:41')).toBe('2025-03-17T14:53:41.000Z');
    expect(readInstant(dump('2023-11-07T05:31:56Z'))).toBe('2023-11-07T05:31:56.000Z');
    expect(readInstant('2025-03-17')).toBe('2025-03-17T03:00:00.000Z');
  });

  it('honours the zone of an ISO text', () => {
    expect(readInstant('2026-01-02T10:00:00-03:00')).toBe('2026-01-02T13:00:00.000Z');
  });

  it.each([null, '', '<string>', 1_700_000_000, [], {}, dump('0000-00-00 00:00:00'), '2026-99-99T00:00:00Z'])(
    'knows nothing from %j',
    (value) => expect(readInstant(value)).toBeNull(),
  );
});

describe('readDay', () => {
  it('keeps the day that is written, whatever stands after it', () => {
    expect(readDay('2025-03-17')).toBe('2025-03-17');
    expect(readDay('2025-03-17 23:59:59')).toBe('2025-03-17');
    expect(readDay({ date: '2018-01-02 00:00:00.000000' })).toBe('2018-01-02');
    expect(readDay({ date: '2023-11-07T23:31:56Z' })).toBe('2023-11-07');
  });

  it.each([null, '2026-02-30', '17/03/2025', {}, 20250317])('refuses %j', (value) =>
    expect(readDay(value)).toBeNull(),
  );
});

describe('readProgress', () => {
  it('reads both spellings of count_recover_mail_sent', () => {
    expect(readProgress('0/4')).toEqual({ done: 0, of: 4 });
    expect(readProgress(0)).toEqual({ done: 0, of: null });
    expect(readProgress('2')).toEqual({ done: 2, of: null });
  });

  it.each([null, undefined, '', '1/', 'a/4', {}, -1])('refuses %j', (value) =>
    expect(readProgress(value)).toBeNull(),
  );
});

describe('relations', () => {
  const row = z.object({ id, name: text });
  const first = { id: 1, name: 'one' };
  const read = (schema: z.ZodMiniType, value?: unknown) => z.parse(schema, value);

  it('one: wrapped, bare, and every way of being absent', () => {
    expect(read(one(row), { data: first })).toEqual({ id: '1', name: 'one' });
    expect(read(one(row), first)).toEqual({ id: '1', name: 'one' });
    for (const absent of [null, undefined, [], { data: [] }, { data: null }, 'x', { name: 'no id' }]) {
      expect(read(one(row), absent)).toBeNull();
    }
  });

  it('many: wrapped list, bare list, single object, list with gaps as PHP prints it', () => {
    const list = [{ id: '1', name: 'one' }];
    for (const spelled of [
      { data: [first] },
      [first],
      { data: first },
      { data: { 0: first } },
      { 2: first },
    ]) {
      expect(read(many(row), spelled)).toEqual(list);
    }
    for (const absent of [null, undefined, [], { data: [] }, {}, 'x'])
      expect(read(many(row), absent)).toEqual([]);
  });

  it('a missing key is an absent relation, not an error', () => {
    const outer = z.object({ id, inner: one(row), rows: many(row), name: text });
    expect(z.parse(outer, { id: 7 })).toEqual({ id: '7', inner: null, rows: [], name: null });
  });

  it('a row without an id costs that row alone, and is counted', () => {
    const read = readRows(row, [first, { name: 'lost' }, null, 'text', { id: {} }, { id: '2', name: 3 }]);
    expect(read.rows).toEqual([
      { id: '1', name: 'one' },
      { id: '2', name: '3' },
    ]);
    expect(read.unreadable).toBe(4);
  });
});

it('no reader ever throws', () => {
  const readers = [readId, readText, readNumber, readCents, readFlag, readInstant, readDay, readProgress];
  // A property test found this one: not even spelling out a value is safe.
  for (const read of readers) read({ toString: null });
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const read of readers) read(value);
      readRows(z.object({ id }), value);
    }),
  );
});
